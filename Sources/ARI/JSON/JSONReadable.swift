/// A type that is read straight from parsed JSON, without the containers that `Codable` needs.
///
/// What it accepts it must read as its `Decodable` initialiser would; what it does not accept is left to that one.
protocol JSONReadable: Decodable {
    init(_ node: JSONNode) throws(NotPlainJSON)
}

/// One that is an object with these fields.
protocol JSONObjectReadable: JSONReadable {
    /// The API's names, in the order in which the initialiser counts them.
    static var fieldNames: [StaticString] { get }

    init(_ fields: JSONFields) throws(NotPlainJSON)
}

extension JSONObjectReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        self = try Self(JSONFields(node, Self.fieldNames))
    }
}

extension JSONReadable where Self: OpenValue {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        self.init(rawValue: try String(node))
    }
}
