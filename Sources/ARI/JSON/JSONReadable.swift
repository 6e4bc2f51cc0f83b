/// A type that is read straight from parsed JSON, without the containers that `Codable` needs.
///
/// What it accepts it must read as its `Decodable` initialiser would; what it does not accept is left to that one.
protocol JSONReadable: Decodable, SendableMetatype {
    init(_ node: JSONNode) throws(NotPlainJSON)

    /// Whether the initialiser would throw nothing. Notes the fields of the objects in it.
    static func accepts(_ node: JSONNode) -> Bool
}

extension JSONReadable {
    static func accepts(_ node: JSONNode) -> Bool { (try? Self(node)) != nil }
}

/// One that is an object with these fields.
protocol JSONObjectReadable: JSONReadable {
    /// In the order in which the initialiser counts them.
    static var table: JSONFieldTable { get }

    init(_ fields: JSONFields) throws(NotPlainJSON)
}

extension JSONObjectReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        self = try Self(JSONFields(node, Self.table))
    }

    static func accepts(_ node: JSONNode) -> Bool { table.accepts(node) }
}

extension JSONReadable where Self: OpenValue {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        self.init(rawValue: try String(node))
    }

    static func accepts(_ node: JSONNode) -> Bool { node.isString }
}
