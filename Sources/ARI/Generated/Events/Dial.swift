// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// How dialling goes.
public struct Dial: ARIMessage {
    public static let type = "Dial"

    public var peer: Channel
    /// Empty at first; then RINGING, PROGRESS, ANSWER, BUSY, NOANSWER, CANCEL, CONGESTION, …
    public var dialstatus: String
    public var caller: Channel?
    public var forward: String?
    public var forwarded: Channel?
    public var dialstring: String?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case peer
        case dialstatus
        case caller
        case forward
        case forwarded
        case dialstring
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        peer: Channel,
        dialstatus: String,
        caller: Channel? = nil,
        forward: String? = nil,
        forwarded: Channel? = nil,
        dialstring: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.peer = peer
        self.dialstatus = dialstatus
        self.caller = caller
        self.forward = forward
        self.forwarded = forwarded
        self.dialstring = dialstring
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension Dial: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "peer",
        "dialstatus",
        "caller",
        "forward",
        "forwarded",
        "dialstring",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        peer = try fields.required(0)
        dialstatus = try fields.required(1)
        caller = try fields.optional(2)
        forward = try fields.optional(3)
        forwarded = try fields.optional(4)
        dialstring = try fields.optional(5)
        application = try fields.optional(6)
        timestamp = try fields.optional(7)
        asteriskID = try fields.optional(8)
    }
}
