/// An accepted request to be called back. It reaches exactly one ``CallbackEnd``.
public struct Callback: Hashable, Codable, Sendable {
    struct Contents: Hashable, Codable, Sendable {
        let number: PhoneNumber
        let requestedAt: Instant
        let expiresAt: Instant
        var node: NodeName
        var requestChannel: ChannelID?
        var attempts = 0
        var retryAt: Instant?
    }

    private var contents: Shared<Contents>

    /// Asked for in the call `channel`, which goes on.
    init(number: PhoneNumber, requestedAt: Instant, expiresAt: Instant, channel: ChannelID) {
        contents = Shared(
            Contents(
                number: number,
                requestedAt: requestedAt,
                expiresAt: expiresAt,
                node: channel.node,
                requestChannel: channel
            )
        )
    }

    /// Makes one change of several properties, in place where nobody else holds a copy.
    mutating func change(_ edit: (inout Contents) -> Void) { contents.change(edit) }

    public init(from decoder: any Decoder) throws { contents = try Shared(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try contents.encode(to: encoder) }

    public var number: PhoneNumber { contents.value.number }
    public var requestedAt: Instant { contents.value.requestedAt }
    public var expiresAt: Instant { contents.value.expiresAt }

    /// The Asterisk that calls back.
    public internal(set) var node: NodeName {
        get { contents.value.node }
        set { contents.change { $0.node = newValue } }
    }

    /// The call in which it was asked for, until that call has ended: nobody is dialled who is still on the line.
    public internal(set) var requestChannel: ChannelID? {
        get { contents.value.requestChannel }
        set { contents.change { $0.requestChannel = newValue } }
    }

    /// How many times the customer was dialled; counted when the dialling is decided, so that a crash cannot dial
    /// twice.
    public internal(set) var attempts: Int {
        get { contents.value.attempts }
        set { contents.change { $0.attempts = newValue } }
    }

    /// The earliest moment of the next attempt; nil: at once.
    public internal(set) var retryAt: Instant? {
        get { contents.value.retryAt }
        set { contents.change { $0.retryAt = newValue } }
    }
}

/// How a callback ended.
public enum CallbackEnd: String, Hashable, Codable, Sendable, CaseIterable {
    /// The customer answered and was joined with an agent.
    case completed
    /// Every attempt failed, or the number may not be called any more.
    case failed
    case cancelled
    case expired
}
