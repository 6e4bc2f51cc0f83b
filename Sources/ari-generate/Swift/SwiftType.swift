/// The API's types as Swift has them.
enum SwiftType {
    private static let simple: [String: String] = [
        "string": "String", "Date": "String", "int": "Int", "long": "Int", "double": "Double", "boolean": "Bool",
        "object": "JSONValue", "containers": "JSONValue", "binary": "Data",
    ]

    static func type(_ name: String) -> String {
        if name.hasPrefix("List["), name.hasSuffix("]") { return "[\(type(String(name.dropFirst(5).dropLast())))]" }
        return simple[name] ?? SwiftName.model(name)
    }

    static func isModel(_ name: String) -> Bool { simple[name] == nil && !name.hasPrefix("List[") }

    static func field(_ field: API.Field, of model: String) -> String {
        if let special = SwiftRules.types["\(model).\(field.name)"] { return special }
        return field.values.isEmpty ? type(field.type) : valueType(field)
    }

    /// The type inside a model for a field's listed values.
    static func valueType(_ field: API.Field) -> String {
        SwiftName.capitalised(SwiftName.member(field.name, in: ""))
    }

    static func parameter(_ parameter: API.Parameter, of operation: API.Operation) throws -> String {
        let key = "\(operation.fullName).\(parameter.name)"
        if let special = SwiftRules.types[key] { return special }
        if parameter.values.isEmpty {
            if !parameter.isList, let special = SwiftRules.types[parameter.name] { return special }
            return parameter.isList ? "[\(type(parameter.type))]" : type(parameter.type)
        }
        guard let valueType = SwiftRules.valueTypes[key] else {
            throw DescriptionError(description: "\(key) lists values: name a type for it in SwiftRules.valueTypes")
        }
        return parameter.isList ? "[\(valueType)]" : valueType
    }
}
