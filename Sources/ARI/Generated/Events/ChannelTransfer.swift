// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A phone asks for a transfer that the application is to carry out.
public struct ChannelTransfer: ARIMessage {
    public static let type = "ChannelTransfer"

    var content: Content<Fields>

    public var referTo: ReferTo {
        get { content.required(0) { $0.referTo } }
        set { content.change { $0.referTo = newValue } }
    }

    public var referredBy: ReferredBy {
        get { content.required(1) { $0.referredBy } }
        set { content.change { $0.referredBy = newValue } }
    }

    public var state: String? {
        get { content.optional(2) { $0.state } }
        set { content.change { $0.state = newValue } }
    }

    public var application: String? {
        get { content.optional(3) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(4) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(5) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        referTo: ReferTo,
        referredBy: ReferredBy,
        state: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            referTo: referTo,
            referredBy: referredBy,
            state: state,
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
        var referTo: ReferTo
        var referredBy: ReferredBy
        var state: String?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case referTo = "refer_to"
            case referredBy = "referred_by"
            case state
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("refer_to", ReferTo.self),
            .required("referred_by", ReferredBy.self),
            .optional("state", String.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            referTo = try fields.required(0)
            referredBy = try fields.required(1)
            state = try fields.optional(2)
            application = try fields.optional(3)
            timestamp = try fields.optional(4)
            asteriskID = try fields.optional(5)
            received = fields.received
        }

        init(
            referTo: ReferTo,
            referredBy: ReferredBy,
            state: String?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.referTo = referTo
            self.referredBy = referredBy
            self.state = state
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelTransfer: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
