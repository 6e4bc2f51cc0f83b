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
