// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A party transferred another without asking the target.
public struct BridgeBlindTransfer: ARIMessage {
    public static let type = "BridgeBlindTransfer"

    public var channel: Channel
    public var exten: String
    public var context: String
    public var result: String
    public var isExternal: Bool
    public var replaceChannel: Channel?
    public var transferee: Channel?
    public var bridge: Bridge?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

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

extension BridgeBlindTransfer: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "exten",
        "context",
        "result",
        "is_external",
        "replace_channel",
        "transferee",
        "bridge",
        "application",
        "timestamp",
        "asterisk_id",
    ]

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
    }
}
