extension String: JSONReadable {
    static var shape: JSONShape { .string }

    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let string = node.string else { throw NotPlainJSON() }
        self = string
    }
}

extension Int: JSONReadable {
    static var shape: JSONShape { .integer }

    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let integer = node.integer else { throw NotPlainJSON() }
        self = integer
    }
}

extension Double: JSONReadable {
    static var shape: JSONShape { .number }

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
    static var shape: JSONShape { .bool }

    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard let bool = node.bool else { throw NotPlainJSON() }
        self = bool
    }
}

extension Array: JSONReadable where Element: JSONReadable {
    static var shape: JSONShape { .list(of: Element.shape) }

    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard node.isList else { throw NotPlainJSON() }
        var elements: [Element] = []
        try node.forEachElement { (element) throws(NotPlainJSON) in elements.append(try Element(element)) }
        self = elements
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    static var shape: JSONShape { .map(to: Value.shape) }

    init(_ node: JSONNode) throws(NotPlainJSON) {
        guard node.isMap else { throw NotPlainJSON() }
        var members: [String: Value] = [:]
        try node.forEachMember { (name, value) throws(NotPlainJSON) in
            guard members.updateValue(try Value(value), forKey: try String(name)) == nil else { throw NotPlainJSON() }
        }
        self = members
    }
}

extension JSONValue: JSONReadable {
    static var shape: JSONShape { .any }

    init(_ node: JSONNode) throws(NotPlainJSON) {
        if node.isNull {
            self = .null
        } else if let bool = node.bool {
            self = .bool(bool)
        } else if let integer = node.integer {
            self = .integer(integer)
        } else if let fraction = node.fraction {
            self = .number(fraction)
        } else if let string = node.string {
            self = .string(string)
        } else if node.isList {
            self = .array(try [JSONValue](node))
        } else {
            self = .object(try [String: JSONValue](node))
        }
    }
}
