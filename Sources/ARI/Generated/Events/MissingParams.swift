// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The request for the websocket lacked parameters.
public struct MissingParams: ARIMessage {
    public static let type = "MissingParams"

    public var params: [String]
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case params
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(params: [String], application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        self.params = params
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension MissingParams: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["params", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        params = try fields.required(0)
        application = try fields.optional(1)
        timestamp = try fields.optional(2)
        asteriskID = try fields.optional(3)
    }
}
