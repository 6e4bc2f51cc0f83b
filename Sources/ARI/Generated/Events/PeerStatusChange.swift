// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A peer can or cannot be reached any more.
public struct PeerStatusChange: ARIMessage {
    public static let type = "PeerStatusChange"

    public var endpoint: Endpoint
    public var peer: Peer
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case endpoint
        case peer
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        endpoint: Endpoint,
        peer: Peer,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.endpoint = endpoint
        self.peer = peer
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension PeerStatusChange: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["endpoint", "peer", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        endpoint = try fields.required(0)
        peer = try fields.required(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
