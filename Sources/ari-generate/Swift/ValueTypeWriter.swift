/// Writes a type for listed values. It stays open: a value from the future is kept as it came.
struct ValueTypeWriter {
    let name: String
    let note: String
    let values: [String]

    func lines(indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let constants = values.map { value in
            "\(margin)    public static let \(SwiftName.declared(SwiftName.value(value))): Self = \(SwiftText.quoted(value))"
        }
        return SwiftText.comment(note + " Asterisk may add more.", indent: indent) + [
            "\(margin)public struct \(name): OpenValue {",
            "\(margin)    public var rawValue: String",
            "",
            "\(margin)    public init(rawValue: String) {",
            "\(margin)        self.rawValue = rawValue",
            "\(margin)    }",
            "",
        ] + constants + ["\(margin)}"]
    }

    /// The types for parameters, by file.
    static func files(for api: API) throws -> [String: String] {
        var values: [String: [String]] = [:]
        for operation in api.requests {
            for parameter in operation.parameters where !parameter.values.isEmpty {
                guard let name = SwiftRules.valueTypes["\(operation.fullName).\(parameter.name)"], !name.contains(".")
                else { continue }
                guard values[name] == nil || values[name] == parameter.values else {
                    throw DescriptionError(description: "\(operation.fullName): \(name) has other values elsewhere")
                }
                values[name] = parameter.values
            }
        }
        var files: [String: String] = [:]
        for (name, values) in values {
            guard let note = SwiftRules.valueTypeNotes[name] else {
                throw DescriptionError(description: "\(name) has no sentence in SwiftRules.valueTypeNotes")
            }
            let lines = ValueTypeWriter(name: name, note: note, values: values).lines(indent: 0)
            files["Parameters/\(name).swift"] = lines.joined(separator: "\n") + "\n"
        }
        return files
    }
}
