/// An object's fields, by their position in the type's shape.
struct JSONFields {
    private let node: JSONNode
    /// The text that the object was received with, if it is kept.
    let received: ReceivedMessage

    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard node.isObject else { throw NotPlainJSON() }
        self.node = node
        received = node.keptText.map { ReceivedMessage($0) } ?? ReceivedMessage()
    }

    func required<Value: JSONReadable>(_ position: Int) throws(NotPlainJSON) -> Value {
        guard let node = node.field(position) else { throw NotPlainJSON() }
        return try Value(node)
    }

    /// `nil` if it is missing or null.
    func optional<Value: JSONReadable>(_ position: Int) throws(NotPlainJSON) -> Value? {
        guard let node = node.field(position) else { return nil }
        return try Value(node)
    }
}
