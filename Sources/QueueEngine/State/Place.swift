/// One caller's spot in a queue, from joining to the end.
public struct Place: Hashable, Codable, Sendable {
    public let id: PlaceID
    public let queue: QueueName
    public let joinedAt: Instant
    /// The number on the display, as the trunk gave it, when it can be read as a number.
    public let displayedNumber: PhoneNumber?
    public internal(set) var hold: Hold
    /// The agent who is being rung for this place or talks to its caller; nil while the place waits.
    public internal(set) var service: Service?

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

    /// The channel of the caller who is still on the line, waiting, talking or hearing the confirmation.
    var callerChannel: ChannelID? { liveChannel ?? callback?.requestChannel }

    /// The Asterisk that the caller came in on, and that calls back.
    public var node: NodeName {
        switch hold {
        case .live(let channel): channel.node
        case .callback(let callback): callback.node
        }
    }
}

/// An accepted request to be called back. It reaches exactly one ``CallbackEnd``.
public struct Callback: Hashable, Codable, Sendable {
    public let number: PhoneNumber
    public let requestedAt: Instant
    public let expiresAt: Instant
    /// The Asterisk that calls back.
    public internal(set) var node: NodeName
    /// The call in which it was asked for, until that call has ended: nobody is dialled who is still on the line.
    public internal(set) var requestChannel: ChannelID?
    /// How many times the customer was dialled; counted when the dialling is decided, so that a crash cannot dial
    /// twice.
    public internal(set) var attempts = 0
    /// The earliest moment of the next attempt; nil: at once.
    public internal(set) var retryAt: Instant?
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

/// An agent reserved for a place.
public struct Service: Hashable, Codable, Sendable {
    public let agent: AgentName
    public let agentLeg: ChannelID
    public let bridge: BridgeID
    public internal(set) var stage: Stage

    /// - `ringing`: the agent's phone rings. May turn into `announcing` (callback) or `joining` (live), or end.
    /// - `announcing`: the agent hears which callback this is. May turn into `dialling`, or end.
    /// - `dialling`: the customer is being dialled. May turn into `joining`, or end.
    /// - `joining`: both legs are up. May turn into `connected`, or end.
    /// - `connected`: they talk. Ends when either hangs up.
    public enum Stage: Hashable, Codable, Sendable {
        case ringing(since: Instant)
        case announcing
        case dialling(customerLeg: ChannelID, since: Instant)
        case joining(customer: ChannelID)
        case connected(customer: ChannelID, since: Instant)
    }

    /// The caller's or customer's channel, once this service has one.
    public var customerChannel: ChannelID? {
        switch stage {
        case .ringing, .announcing: nil
        case .dialling(let leg, _): leg
        case .joining(let channel), .connected(let channel, _): channel
        }
    }

    public var isConnected: Bool {
        if case .connected = stage { true } else { false }
    }
}
