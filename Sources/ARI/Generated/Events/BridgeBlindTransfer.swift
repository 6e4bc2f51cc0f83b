// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A party transferred another without asking the target.
public struct BridgeBlindTransfer: ARIMessage {
    public static let type = "BridgeBlindTransfer"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var exten: String {
        get { content.required(1) { $0.exten } }
        set { content.change { $0.exten = newValue } }
    }

    public var context: String {
        get { content.required(2) { $0.context } }
        set { content.change { $0.context = newValue } }
    }

    public var result: String {
        get { content.required(3) { $0.result } }
        set { content.change { $0.result = newValue } }
    }

    public var isExternal: Bool {
        get { content.required(4) { $0.isExternal } }
        set { content.change { $0.isExternal = newValue } }
    }

    public var replaceChannel: Channel? {
        get { content.optional(5) { $0.replaceChannel } }
        set { content.change { $0.replaceChannel = newValue } }
    }

    public var transferee: Channel? {
        get { content.optional(6) { $0.transferee } }
        set { content.change { $0.transferee = newValue } }
    }

    public var bridge: Bridge? {
        get { content.optional(7) { $0.bridge } }
        set { content.change { $0.bridge = newValue } }
    }

    public var application: String? {
        get { content.optional(8) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(9) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(10) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        channel: Channel,
        exten: String,
        context: String,
        result: String,
        isExternal: Bool,
        replaceChannel: Channel? = nil,
        transferee: Channel? = nil,
        bridge: Bridge? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            exten: exten,
            context: context,
            result: result,
            isExternal: isExternal,
            replaceChannel: replaceChannel,
            transferee: transferee,
            bridge: bridge,
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
        var channel: Channel
        var exten: String
        var context: String
        var result: String
        var isExternal: Bool
        var replaceChannel: Channel?
        var transferee: Channel?
        var bridge: Bridge?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case exten
            case context
            case result
            case isExternal = "is_external"
            case replaceChannel = "replace_channel"
            case transferee
            case bridge
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .required("exten", String.self),
            .required("context", String.self),
            .required("result", String.self),
            .required("is_external", Bool.self),
            .optional("replace_channel", Channel.self),
            .optional("transferee", Channel.self),
            .optional("bridge", Bridge.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            exten = try fields.required(1)
            context = try fields.required(2)
            result = try fields.required(3)
            isExternal = try fields.required(4)
            replaceChannel = try fields.optional(5)
            transferee = try fields.optional(6)
            bridge = try fields.optional(7)
            application = try fields.optional(8)
            timestamp = try fields.optional(9)
            asteriskID = try fields.optional(10)
            received = fields.received
        }

        init(
            channel: Channel,
            exten: String,
            context: String,
            result: String,
            isExternal: Bool,
            replaceChannel: Channel?,
            transferee: Channel?,
            bridge: Bridge?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.exten = exten
            self.context = context
            self.result = result
            self.isExternal = isExternal
            self.replaceChannel = replaceChannel
            self.transferee = transferee
            self.bridge = bridge
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension BridgeBlindTransfer: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
