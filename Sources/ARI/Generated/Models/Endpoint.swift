// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A phone or trunk.
public struct Endpoint: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var technology: String {
        get { content.required(0) { $0.technology } }
        set { content.change { $0.technology = newValue } }
    }

    public var resource: String {
        get { content.required(1) { $0.resource } }
        set { content.change { $0.resource = newValue } }
    }

    public var channelIDs: [String] {
        get { content.required(2) { $0.channelIDs } }
        set { content.change { $0.channelIDs = newValue } }
    }

    public var state: State? {
        get { content.optional(3) { $0.state } }
        set { content.change { $0.state = newValue } }
    }

    public init(technology: String, resource: String, channelIDs: [String] = [], state: State? = nil) {
        let fields = Fields(technology: technology, resource: resource, channelIDs: channelIDs, state: state)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var technology: String
        var resource: String
        var channelIDs: [String]
        var state: State?

        enum CodingKeys: String, CodingKey {
            case technology
            case resource
            case channelIDs = "channel_ids"
            case state
        }

        static let shape = JSONShape.object([
            .required("technology", String.self),
            .required("resource", String.self),
            .required("channel_ids", [String].self),
            .optional("state", State.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            technology = try fields.required(0)
            resource = try fields.required(1)
            channelIDs = try fields.required(2)
            state = try fields.optional(3)
        }

        init(technology: String, resource: String, channelIDs: [String], state: State?) {
            self.technology = technology
            self.resource = resource
            self.channelIDs = channelIDs
            self.state = state
        }
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

extension Endpoint: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}

extension Endpoint.State: JSONReadable {}
