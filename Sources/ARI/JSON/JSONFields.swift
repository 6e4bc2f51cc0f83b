/// The members of an object that a type knows, found in one pass, whatever their order.
struct JSONFields {
    /// More fields than this no type may have; `ari-generate` sees to it.
    private static let limit = 32

    private var found = InlineArray<32, JSONNode?>(repeating: nil)

    /// - Throws: ``NotPlainJSON`` unless `node` is an object that has each of `names` at most once.
    init(_ node: JSONNode, _ names: [StaticString]) throws(NotPlainJSON) {
        guard node.isObject, names.count <= Self.limit else { throw NotPlainJSON() }
        guard !names.isEmpty else { return }
        // Asterisk writes its fields in the same order each time, and the types list them in nearly that order: look
        // from where the last one was found.
        var expected = 0
        try node.forEachChild { (member) throws(NotPlainJSON) in
            guard let position = Self.position(of: member, in: names, from: expected) else { return }
            guard found[position] == nil else { throw NotPlainJSON() }
            found[position] = member
            expected = position + 1 == names.count ? 0 : position + 1
        }
    }

    private static func position(of member: JSONNode, in names: [StaticString], from start: Int) -> Int? {
        for position in start..<names.count where member.isNamed(names[position]) { return position }
        for position in 0..<start where member.isNamed(names[position]) { return position }
        return nil
    }

    /// The field at this position in the type's list of names.
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
