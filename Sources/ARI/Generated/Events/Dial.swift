// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// How dialling goes.
public struct Dial: ARIMessage {
    public static let type = "Dial"

    var content: Content<Fields>

    public var peer: Channel {
        get { content.required(0) { $0.peer } }
        set { content.change { $0.peer = newValue } }
    }

    /// Empty at first; then RINGING, PROGRESS, ANSWER, BUSY, NOANSWER, CANCEL, CONGESTION, …
    public var dialstatus: String {
        get { content.required(1) { $0.dialstatus } }
        set { content.change { $0.dialstatus = newValue } }
    }

    public var caller: Channel? {
        get { content.optional(2) { $0.caller } }
        set { content.change { $0.caller = newValue } }
    }

    public var forward: String? {
        get { content.optional(3) { $0.forward } }
        set { content.change { $0.forward = newValue } }
    }

    public var forwarded: Channel? {
        get { content.optional(4) { $0.forwarded } }
        set { content.change { $0.forwarded = newValue } }
    }

    public var dialstring: String? {
        get { content.optional(5) { $0.dialstring } }
        set { content.change { $0.dialstring = newValue } }
    }

    public var application: String? {
        get { content.optional(6) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(7) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(8) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
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
        let fields = Fields(
            peer: peer,
            dialstatus: dialstatus,
            caller: caller,
            forward: forward,
            forwarded: forwarded,
            dialstring: dialstring,
            application: application,
            timestamp: timestamp,
            asteriskID: asteriskID
        )
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var peer: Channel
        var dialstatus: String
        var caller: Channel?
        var forward: String?
        var forwarded: Channel?
        var dialstring: String?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

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

        static let shape = JSONShape.event([
            .required("peer", Channel.self),
            .required("dialstatus", String.self),
            .optional("caller", Channel.self),
            .optional("forward", String.self),
            .optional("forwarded", Channel.self),
            .optional("dialstring", String.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

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
            received = fields.received
        }

        init(
            peer: Channel,
            dialstatus: String,
            caller: Channel?,
            forward: String?,
            forwarded: Channel?,
            dialstring: String?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
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
}

extension Dial: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
