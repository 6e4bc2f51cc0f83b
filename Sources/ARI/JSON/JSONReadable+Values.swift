extension String: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let string = node.string else { throw NotPlainJSON() }
        self = string
    }

    static func accepts(_ node: JSONNode) -> Bool { node.isString }
}

extension Int: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let integer = node.integer else { throw NotPlainJSON() }
        self = integer
    }

    static func accepts(_ node: JSONNode) -> Bool { node.integer != nil }
}

extension Double: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        if let fraction = node.fraction {
            self = fraction
        } else if let integer = node.integer {
            self = Double(integer)
        } else {
            throw NotPlainJSON()
        }
    }
}

extension Bool: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let bool = node.bool else { throw NotPlainJSON() }
        self = bool
    }
}

extension Array: JSONReadable where Element: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard node.isArray else { throw NotPlainJSON() }
        var elements: [Element] = []
        try node.forEachElement { (element) throws(NotPlainJSON) in elements.append(try Element(element)) }
        self = elements
    }

    static func accepts(_ node: JSONNode) -> Bool {
        guard node.isArray else { return false }
        var isAccepted = true
        node.forEachElement { isAccepted = isAccepted && Element.accepts($0) }
        return isAccepted
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard node.isObject else { throw NotPlainJSON() }
        var members: [String: Value] = [:]
        try node.forEachMember { (name, value) throws(NotPlainJSON) in
            guard members.updateValue(try Value(value), forKey: name.text) == nil else { throw NotPlainJSON() }
        }
        self = members
    }
}

extension JSONValue: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        if node.isNull {
            self = .null
        } else if let bool = node.bool {
            self = .bool(bool)
        } else if let integer = node.integer {
            self = .integer(integer)
        } else if let fraction = node.fraction {
            // Foundation's decoder may take 1.0 and 1e3 for integers.
            guard fraction != fraction.rounded(.towardZero) else { throw NotPlainJSON() }
            self = .number(fraction)
        } else if let string = node.string {
            self = .string(string)
        } else if node.isArray {
            self = .array(try [JSONValue](node))
        } else if node.isObject {
            self = .object(try [String: JSONValue](node))
        } else {
            throw NotPlainJSON()
        }
    }
}
