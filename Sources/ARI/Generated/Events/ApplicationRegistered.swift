// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The application's connection is there.
public struct ApplicationRegistered: ARIMessage {
    public static let type = "ApplicationRegistered"

    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ApplicationRegistered: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        application = try fields.optional(0)
        timestamp = try fields.optional(1)
        asteriskID = try fields.optional(2)
    }
}
