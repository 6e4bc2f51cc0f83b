// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// An endpoint went on or off line.
public struct EndpointStateChange: ARIMessage {
    public static let type = "EndpointStateChange"

    public var endpoint: Endpoint
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case endpoint
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(endpoint: Endpoint, application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        self.endpoint = endpoint
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension EndpointStateChange: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["endpoint", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        endpoint = try fields.required(0)
        application = try fields.optional(1)
        timestamp = try fields.optional(2)
        asteriskID = try fields.optional(3)
    }
}
