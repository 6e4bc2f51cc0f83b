extension Application {
    /// A type of events, in the application's filter.
    public struct EventType: Codable, Sendable, Hashable {
        public var type: String

        public init(type: String) {
            self.type = type
        }
    }
}

extension Application.EventType: JSONObjectReadable {
    static let shape = JSONShape.object([.required("type", String.self)])

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        type = try fields.required(0)
    }
}
