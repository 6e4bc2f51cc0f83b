/// A field of an object's type: its name, and what its value may be.
struct JSONField: Sendable {
    let name: StaticString
    let isRequired: Bool
    let accepts: @Sendable (JSONNode) -> Bool

    static func required<Value: JSONReadable>(_ name: StaticString, _ type: Value.Type) -> Self {
        Self(name: name, isRequired: true) { Value.accepts($0) }
    }

    /// One that may be missing or null.
    static func optional<Value: JSONReadable>(_ name: StaticString, _ type: Value.Type) -> Self {
        Self(name: name, isRequired: false) { $0.isNull || Value.accepts($0) }
    }
}

/// The fields of an object's type.
struct JSONFieldTable: Sendable {
    /// More fields no type may have; `ari-generate` sees to it.
    static let limit = 32

    private let fields: [JSONField]
    private let required: UInt32

    init(_ fields: [JSONField]) {
        precondition(fields.count <= Self.limit, "a type with more fields than can be counted")
        self.fields = fields
        required = fields.indices.reduce(0) { fields[$1].isRequired ? $0 | 1 << UInt32($1) : $0 }
    }

    /// Whether the type can be read from this node: an object that has each field at most once, the required ones for
    /// certain, and each with a value that its type accepts.
    ///
    /// Notes on the members' names which field they are, so that each is found quickly later.
    func accepts(_ node: JSONNode) -> Bool {
        guard node.isObject else { return false }
        var seen: UInt32 = 0
        do throws(NotPlainJSON) {
            try forEachField(of: node) { (field, name, value) throws(NotPlainJSON) in
                let bit: UInt32 = 1 << UInt32(field)
                guard seen & bit == 0, fields[field].accepts(value) else { throw NotPlainJSON() }
                seen |= bit
                name.note(field: field)
            }
        } catch {
            return false
        }
        return seen & required == required
    }

    /// Calls `body` with the position, name and value of each member that is a field.
    @inline(__always)
    func forEachField(
        of node: JSONNode,
        _ body: (Int, JSONNode, JSONNode) throws(NotPlainJSON) -> Void
    ) throws(NotPlainJSON) {
        guard !fields.isEmpty else { return }
        // Asterisk writes its fields in the same order each time, and the types list them in nearly that order: look
        // from where the last one was found.
        var expected = 0
        try node.forEachMember { (name, value) throws(NotPlainJSON) in
            guard let field = position(of: name, from: expected) else { return }
            expected = field + 1 == fields.count ? 0 : field + 1
            try body(field, name, value)
        }
    }

    private func position(of name: JSONNode, from start: Int) -> Int? {
        for position in start..<fields.count where name.isText(fields[position].name) { return position }
        for position in 0..<start where name.isText(fields[position].name) { return position }
        return nil
    }
}
