// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Asterisk put two bridges together. Not ordered with other events.
public struct BridgeMerged: ARIMessage {
    public static let type = "BridgeMerged"

    public var bridge: Bridge
    /// The one that its channels came from.
    public var bridgeFrom: Bridge
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case bridge
        case bridgeFrom = "bridge_from"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        bridge: Bridge,
        bridgeFrom: Bridge,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.bridge = bridge
        self.bridgeFrom = bridgeFrom
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension BridgeMerged: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["bridge", "bridge_from", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        bridge = try fields.required(0)
        bridgeFrom = try fields.required(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
