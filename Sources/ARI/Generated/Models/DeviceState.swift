// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A device and its state.
public struct DeviceState: Codable, Sendable, Hashable {
    public var name: String
    public var state: State

    public init(name: String, state: State) {
        self.name = name
        self.state = state
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

extension DeviceState: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["name", "state"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.required(0)
        state = try fields.required(1)
    }
}

extension DeviceState.State: JSONReadable {}
