// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A device and its state.
public struct DeviceState: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var state: State {
        get { content.required(1) { $0.state } }
        set { content.change { $0.state = newValue } }
    }

    public init(name: String, state: State) {
        let fields = Fields(name: name, state: state)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var name: String
        var state: State

        static let shape = JSONShape.object([.required("name", String.self), .required("state", State.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            state = try fields.required(1)
        }

        init(name: String, state: State) {
            self.name = name
            self.state = state
        }
    }

    /// The `state` that the API describes. Asterisk may add more.
    public struct State: OpenValue {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let unknown: Self = "UNKNOWN"
        public static let notInUse: Self = "NOT_INUSE"
        public static let inUse: Self = "INUSE"
        public static let busy: Self = "BUSY"
        public static let invalid: Self = "INVALID"
        public static let unavailable: Self = "UNAVAILABLE"
        public static let ringing: Self = "RINGING"
        public static let ringInUse: Self = "RINGINUSE"
        public static let onHold: Self = "ONHOLD"
    }
}

extension DeviceState: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}

extension DeviceState.State: JSONReadable {}
