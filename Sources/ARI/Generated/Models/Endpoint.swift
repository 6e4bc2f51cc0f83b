// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A phone or trunk.
public struct Endpoint: Codable, Sendable, Hashable {
    public var technology: String
    public var resource: String
    public var channelIDs: [String]
    public var state: State?

    enum CodingKeys: String, CodingKey {
        case technology
        case resource
        case channelIDs = "channel_ids"
        case state
    }

    public init(technology: String, resource: String, channelIDs: [String] = [], state: State? = nil) {
        self.technology = technology
        self.resource = resource
        self.channelIDs = channelIDs
        self.state = state
    }

    /// The `state` that the API describes. Asterisk may add more.
    public struct State: OpenValue {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let unknown: Self = "unknown"
        public static let offline: Self = "offline"
        public static let online: Self = "online"
    }
}

extension Endpoint: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["technology", "resource", "channel_ids", "state"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        technology = try fields.required(0)
        resource = try fields.required(1)
        channelIDs = try fields.required(2)
        state = try fields.optional(3)
    }
}

extension Endpoint.State: JSONReadable {}
