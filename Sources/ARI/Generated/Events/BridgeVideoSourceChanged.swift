// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Another channel's video is shown in a bridge.
public struct BridgeVideoSourceChanged: ARIMessage {
    public static let type = "BridgeVideoSourceChanged"

    public var bridge: Bridge
    public var oldVideoSourceID: String?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case bridge
        case oldVideoSourceID = "old_video_source_id"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        bridge: Bridge,
        oldVideoSourceID: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.bridge = bridge
        self.oldVideoSourceID = oldVideoSourceID
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension BridgeVideoSourceChanged: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "bridge",
        "old_video_source_id",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        bridge = try fields.required(0)
        oldVideoSourceID = try fields.optional(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
