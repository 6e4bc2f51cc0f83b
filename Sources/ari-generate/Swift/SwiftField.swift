/// A model's field as the Swift struct has it.
struct SwiftField {
    let key: String
    let jsonName: String
    let name: String
    let type: String
    let isOptional: Bool
    /// What it is read as when it is missing.
    let absentValue: String?
    let initialValue: String?
    /// Its subject, such as the channel of an event.
    let isSubject: Bool

    init(_ field: API.Field, of model: String, isCommon: Bool = false) {
        key = "\(model).\(field.name)"
        jsonName = field.name
        name = SwiftName.member(field.name, in: model)
        type = SwiftType.field(field, of: model)
        isOptional = isCommon || !field.isRequired || SwiftRules.optionalFields.contains(key)
        absentValue = SwiftRules.absentValues[key]
        initialValue = SwiftRules.initialValues[key] ?? absentValue ?? (isOptional ? "nil" : nil)
        isSubject = !isOptional && SwiftType.isModel(field.type)
    }

    var fullType: String { type + (isOptional ? "?" : "") }
    var parameter: String { "\(name): \(fullType)" + (initialValue.map { " = \($0)" } ?? "") }
    var codingKey: String { name == jsonName ? "case \(name)" : "case \(name) = \"\(jsonName)\"" }

    var decoding: String {
        if let absentValue {
            let value = absentValue.hasPrefix(".") ? type + absentValue : absentValue
            return "\(name) = try container.decodeIfPresent(\(type).self, forKey: .\(name)) ?? \(value)"
        }
        return "\(name) = try container.decode\(isOptional ? "IfPresent" : "")(\(type).self, forKey: .\(name))"
    }

    /// How it is read by position, out of ``JSONFields``.
    func reading(_ position: Int) -> String {
        if let absentValue {
            let value = absentValue.hasPrefix(".") ? type + absentValue : absentValue
            return "\(name) = try fields.optional(\(position)) ?? \(value)"
        }
        return "\(name) = try fields.\(isOptional ? "optional" : "required")(\(position))"
    }

    /// Its line in the type's shape.
    var shapeEntry: String {
        let isOptional = isOptional || absentValue != nil
        return ".\(isOptional ? "optional" : "required")(\(SwiftText.quoted(jsonName)), \(type).self)"
    }

    /// As the model shows it, read by its position in the shape.
    func property(_ position: Int) -> [String] {
        let note = ModelNotes.fields[key].map { SwiftText.comment($0, indent: 4) } ?? []
        let isOptional = isOptional || absentValue != nil
        var reading = "content.\(isOptional ? "optional" : "required")(\(position)) { $0.\(name) }"
        if let absentValue { reading += " ?? \(absentValue)" }
        return note + [
            "    public var \(name): \(fullType) {",
            "        get { \(reading) }",
            "        set { content.change { $0.\(name) = newValue } }",
            "    }",
        ]
    }
}
