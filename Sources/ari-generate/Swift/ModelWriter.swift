/// Writes a model's or an event's struct.
struct ModelWriter {
    /// What `JSONFields` has room for.
    private static let fieldLimit = 32

    private let model: API.Model
    private let isEvent: Bool
    private let note: String
    private let fields: [SwiftField]

    /// - Parameter common: what every event has; `nil` for a model that is none.
    init(_ model: API.Model, common: [API.Field]? = nil) throws {
        guard let note = ModelNotes.all[model.name] else {
            throw DescriptionError(description: "\(model.name) has no sentence in ModelNotes")
        }
        self.model = model
        self.note = note
        isEvent = common != nil
        let own = model.fields.map { SwiftField($0, of: model.name) }
        let shared = (common ?? []).map { SwiftField($0, of: model.name, isCommon: true) }
        // What an event is about comes first; what may be left out comes last.
        let subjects = isEvent ? own.filter(\.isSubject) : []
        let rest = own.filter { field in !subjects.contains { $0.key == field.key } }
        fields = subjects + rest.filter { !$0.isOptional } + rest.filter(\.isOptional) + shared
        guard fields.count <= Self.fieldLimit else {
            throw DescriptionError(description: "\(model.name) has more fields than JSONFields holds")
        }
    }

    var text: String {
        let name = SwiftName.model(model.name)
        let protocols = isEvent ? "ARIMessage" : "Codable, Sendable, Hashable"
        var lines = SwiftText.comment(note, indent: 0) + ["public struct \(name): \(protocols) {"]
        if isEvent { lines += ["    public static let type = \"\(model.name)\"", ""] }
        lines += fields.flatMap(\.property)
        if isEvent { lines += ["    public var received = ReceivedMessage()"] }
        let blocks = [codingKeys, initializer, decodingInitializer] + valueTypes
        for block in blocks where !block.isEmpty { lines += (lines.last?.hasSuffix("{") == true ? [] : [""]) + block }
        lines += ["}", ""] + reading(name)
        return lines.joined(separator: "\n") + "\n"
    }

    /// How it is read from parsed JSON, without the decoder.
    private func reading(_ name: String) -> [String] {
        let names = fields.map { SwiftText.quoted($0.jsonName) }
        let assignments = fields.enumerated().map { "        \($1.reading($0))" }
        let lines =
            ["extension \(name): JSONObjectReadable {"]
            + SwiftText.list("static let fieldNames: [StaticString] = [", names, "]", indent: 4, reserving: 1)
            + ["", "    init(_ fields: JSONFields) throws(NotPlainJSON) {"] + assignments + ["    }", "}"]
        let openValues = model.fields.filter { !$0.values.isEmpty }.map(SwiftType.valueType)
        return lines + openValues.flatMap { ["", "extension \(name).\($0): JSONReadable {}"] }
    }

    private var codingKeys: [String] {
        guard isEvent || fields.contains(where: { $0.name != $0.jsonName || $0.absentValue != nil }) else { return [] }
        return ["    enum CodingKeys: String, CodingKey {"] + fields.map { "        \($0.codingKey)" } + ["    }"]
    }

    private var initializer: [String] {
        guard !fields.isEmpty else { return ["    public init() {}"] }
        return SwiftText.list("public init(", fields.map(\.parameter), ") {", indent: 4)
            + fields.map { "        self.\($0.name) = \($0.name)" } + ["    }"]
    }

    /// Swift writes it by itself, unless a missing field is read as something.
    private var decodingInitializer: [String] {
        guard fields.contains(where: { $0.absentValue != nil }) else { return [] }
        return [
            "    public init(from decoder: any Decoder) throws {",
            "        let container = try decoder.container(keyedBy: CodingKeys.self)",
        ] + fields.map { "        \($0.decoding)" } + ["    }"]
    }

    private var valueTypes: [[String]] {
        model.fields.filter { !$0.values.isEmpty }.map { field in
            ValueTypeWriter(
                name: SwiftType.valueType(field),
                note: "The `\(field.name)` that the API describes.",
                values: field.values
            ).lines(indent: 4)
        }
    }
}
