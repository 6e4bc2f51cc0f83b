/// A type that is read straight from a text's values, without the containers that `Codable` needs.
///
/// What has its shape it must read as its `Decodable` initialiser would; all else is left to that one.
protocol JSONReadable: Decodable, SendableMetatype {
    static var shape: JSONShape { get }

    /// Throws nothing for a node that was found by the type's shape.
    init(_ node: JSONNode) throws(NotPlainJSON)
}

/// One that is an object with fields, which its initialiser counts as its shape does.
protocol JSONObjectReadable: JSONReadable {
    init(_ fields: JSONFields) throws(NotPlainJSON)
}

extension JSONObjectReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        self = try Self(JSONFields(node))
    }
}

extension JSONReadable where Self: OpenValue {
    static var shape: JSONShape { .string }

    init(_ node: JSONNode) throws(NotPlainJSON) {
        self.init(rawValue: try String(node))
    }
}
