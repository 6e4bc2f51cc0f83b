// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A bridge is gone. An occupied one may go without this event.
public struct BridgeDestroyed: ARIMessage {
    public static let type = "BridgeDestroyed"

    public var bridge: Bridge
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case bridge
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(bridge: Bridge, application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        self.bridge = bridge
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension BridgeDestroyed: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["bridge", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        bridge = try fields.required(0)
        application = try fields.optional(1)
        timestamp = try fields.optional(2)
        asteriskID = try fields.optional(3)
    }
}
