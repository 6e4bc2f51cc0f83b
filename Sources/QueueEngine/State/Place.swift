/// One caller's spot in a queue, from joining to the end.
public struct Place: Hashable, Codable, Sendable {
    struct Contents: Hashable, Codable, Sendable {
        let id: PlaceID
        let queue: QueueName
        let joinedAt: Instant
        var displayedNumber: PhoneNumber?
        var hold: Hold
        var service: Service?
    }

    private var contents: Shared<Contents>

    init(id: PlaceID, queue: QueueName, joinedAt: Instant, displayedNumber: PhoneNumber?, channel: ChannelID) {
        contents = Shared(
            Contents(id: id, queue: queue, joinedAt: joinedAt, displayedNumber: displayedNumber, hold: .live(channel))
        )
    }

    /// Makes one change of several properties, in place where nobody else holds a copy.
    mutating func change(_ edit: (inout Contents) -> Void) { contents.change(edit) }

    public init(from decoder: any Decoder) throws { contents = try Shared(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try contents.encode(to: encoder) }

    public var id: PlaceID { contents.value.id }
    public var queue: QueueName { contents.value.queue }
    public var joinedAt: Instant { contents.value.joinedAt }
    /// The number on the display, as the trunk gave it, when it can be read as a number.
    public var displayedNumber: PhoneNumber? { contents.value.displayedNumber }

    public internal(set) var hold: Hold {
        get { contents.value.hold }
        set { contents.change { $0.hold = newValue } }
    }

    /// The agent who is being rung for this place or talks to its caller; nil while the place waits.
    public internal(set) var service: Service? {
        get { contents.value.service }
        set { contents.change { $0.service = newValue } }
    }

    /// How the place is held. `live` may turn into `callback`, once, when the caller's number is confirmed.
    public enum Hold: Hashable, Codable, Sendable {
        /// The caller is on the line.
        case live(ChannelID)
        case callback(Callback)
    }

    public var callback: Callback? {
        if case .callback(let callback) = hold { callback } else { nil }
    }

    public var liveChannel: ChannelID? {
        if case .live(let channel) = hold { channel } else { nil }
    }

    var isConnected: Bool { service?.isConnected ?? false }

    /// The Asterisk that the caller came in on, and that calls back.
    public var node: NodeName {
        switch hold {
        case .live(let channel): channel.node
        case .callback(let callback): callback.node
        }
    }
}
