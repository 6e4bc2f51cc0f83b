/// The members of an object that a type knows, found in one pass, whatever their order.
struct JSONFields {
    private var found = InlineArray<32, JSONNode?>(repeating: nil)
    /// The text that the object was received with, if it is kept.
    let received: ReceivedMessage

    /// - Throws: ``NotPlainJSON`` unless `node` is an object that has each of the fields at most once.
    init(_ node: JSONNode, _ table: JSONFieldTable) throws(NotPlainJSON) {
        guard node.isObject else { throw NotPlainJSON() }
        received = node.keptText.map { ReceivedMessage($0) } ?? ReceivedMessage()
        try table.forEachField(of: node) { (field, _, value) throws(NotPlainJSON) in
            guard found[field] == nil else { throw NotPlainJSON() }
            found[field] = value
        }
    }

    /// The field at this position in the type's table.
    func required<Value: JSONReadable>(_ position: Int) throws(NotPlainJSON) -> Value {
        guard let node = found[position] else { throw NotPlainJSON() }
        return try Value(node)
    }

    /// `nil` if it is missing or null.
    func optional<Value: JSONReadable>(_ position: Int) throws(NotPlainJSON) -> Value? {
        guard let node = found[position], !node.isNull else { return nil }
        return try Value(node)
    }
}
