/// A channel entered the application.
public struct StasisStart: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var args: [String]
    public var channel: Channel
    /// The channel whose place this one takes, after a transfer.
    public var replaceChannel: Channel?

    enum CodingKeys: String, CodingKey {
        case timestamp, args, channel
        case replaceChannel = "replace_channel"
    }

    public init(channel: Channel, args: [String] = [], replaceChannel: Channel? = nil, timestamp: String? = nil) {
        self.channel = channel
        self.args = args
        self.replaceChannel = replaceChannel
        self.timestamp = timestamp
    }
}

/// A channel left the application.
public struct StasisEnd: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var channel: Channel

    public init(channel: Channel, timestamp: String? = nil) {
        self.channel = channel
        self.timestamp = timestamp
    }
}

/// An event that says no more than which channel: ChannelCreated, ChannelStateChange, ChannelUnhold.
public struct ChannelEvent: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var channel: Channel

    public init(channel: Channel, timestamp: String? = nil) {
        self.channel = channel
        self.timestamp = timestamp
    }
}

/// A channel is gone.
public struct ChannelDestroyed: Codable, Sendable, Hashable {
    public var timestamp: String?
    /// The Q.850 cause; 0 where Asterisk does not know, as for busy Local channels.
    public var cause: Int
    public var causeText: String
    public var channel: Channel
    /// The technology's own code, such as a SIP status, where Asterisk tells it.
    public var techCause: Int?

    enum CodingKeys: String, CodingKey {
        case timestamp, cause, channel
        case causeText = "cause_txt"
        case techCause = "tech_cause"
    }

    public init(
        channel: Channel,
        cause: Int,
        causeText: String = "",
        techCause: Int? = nil,
        timestamp: String? = nil
    ) {
        self.channel = channel
        self.cause = cause
        self.causeText = causeText
        self.techCause = techCause
        self.timestamp = timestamp
    }
}

/// Somebody wants the channel hung up.
public struct ChannelHangupRequest: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var cause: Int?
    public var soft: Bool?
    public var channel: Channel

    public init(channel: Channel, cause: Int? = nil, soft: Bool? = nil, timestamp: String? = nil) {
        self.channel = channel
        self.cause = cause
        self.soft = soft
        self.timestamp = timestamp
    }
}

/// A key was pressed and released.
public struct ChannelDtmfReceived: Codable, Sendable, Hashable {
    public var timestamp: String?
    /// `0` to `9`, `A` to `D`, `*` or `#`.
    public var digit: String
    public var durationMilliseconds: Int
    public var channel: Channel

    enum CodingKeys: String, CodingKey {
        case timestamp, digit, channel
        case durationMilliseconds = "duration_ms"
    }

    public init(channel: Channel, digit: String, durationMilliseconds: Int = 100, timestamp: String? = nil) {
        self.channel = channel
        self.digit = digit
        self.durationMilliseconds = durationMilliseconds
        self.timestamp = timestamp
    }
}

/// The other side put us on hold.
public struct ChannelHold: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var musicclass: String?
    public var channel: Channel

    public init(channel: Channel, musicclass: String? = nil, timestamp: String? = nil) {
        self.channel = channel
        self.musicclass = musicclass
        self.timestamp = timestamp
    }
}

/// How dialling goes.
public struct Dial: Codable, Sendable, Hashable {
    public var timestamp: String?
    public var caller: Channel?
    public var peer: Channel
    public var forwarded: Channel?
    public var dialstring: String?
    /// Empty at the start; then RINGING, PROGRESS, ANSWER, BUSY, NOANSWER, CANCEL, CONGESTION, CHANUNAVAIL, …
    public var dialstatus: String

    public init(
        peer: Channel,
        dialstatus: String,
        caller: Channel? = nil,
        forwarded: Channel? = nil,
        dialstring: String? = nil,
        timestamp: String? = nil
    ) {
        self.peer = peer
        self.dialstatus = dialstatus
        self.caller = caller
        self.forwarded = forwarded
        self.dialstring = dialstring
        self.timestamp = timestamp
    }
}
