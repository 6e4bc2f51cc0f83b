extension String: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let string = node.string else { throw NotPlainJSON() }
        self = string
    }
}

extension Int: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let integer = node.integer else { throw NotPlainJSON() }
        self = integer
    }
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
        elements.reserveCapacity(node.count)
        try node.forEachChild { (child) throws(NotPlainJSON) in elements.append(try Element(child)) }
        self = elements
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard node.isObject else { throw NotPlainJSON() }
        var members: [String: Value] = [:]
        members.reserveCapacity(node.count)
        try node.forEachChild { (child) throws(NotPlainJSON) in
            guard members.updateValue(try Value(child), forKey: child.key) == nil else { throw NotPlainJSON() }
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
