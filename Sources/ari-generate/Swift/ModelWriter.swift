/// Writes a model's or an event's struct.
struct ModelWriter {
    /// What `JSONShape` has room for.
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
        // An event's type is one more.
        guard fields.count + (isEvent ? 1 : 0) <= Self.fieldLimit else {
            throw DescriptionError(description: "\(model.name) has more fields than JSONShape holds")
        }
    }

    /// By name, without `.swift`: one file, or two where one would be longer than the house allows.
    var files: [String: String] {
        let name = SwiftName.model(model.name)
        let whole = text(with: stored)
        guard whole.count(where: \.isNewline) > Self.lineLimit else { return [name: whole] }
        let fields = (["extension \(name) {"] + stored + ["}"]).joined(separator: "\n") + "\n"
        return [name: text(with: []), "\(name)+Fields": fields]
    }

    private static let lineLimit = 380

    private func text(with stored: [String]) -> String {
        let name = SwiftName.model(model.name)
        let protocols = isEvent ? "ARIMessage" : "Codable, Sendable, Hashable"
        var lines = SwiftText.comment(note, indent: 0) + ["public struct \(name): \(protocols) {"]
        if isEvent { lines += ["    public static let type = \"\(model.name)\"", ""] }
        lines += ["    var content: Content<Fields>"]
        let properties = fields.enumerated().map { $1.property($0) }
        let coding = [
            "    public init(from decoder: any Decoder) throws {",
            "        content = Content(try Fields(from: decoder))",
            "    }",
            "",
            "    public func encode(to encoder: any Encoder) throws {",
            "        try content.fields.encode(to: encoder)",
            "    }",
        ]
        for block in properties + [received, initializer, coding, stored] + valueTypes where !block.isEmpty {
            lines += [""] + block
        }
        lines += ["}", "", "extension \(name): JSONModel {"]
        lines += ["    init(content: Content<Fields>) {", "        self.content = content", "    }", "}"]
        let openValues = model.fields.filter { !$0.values.isEmpty }.map(SwiftType.valueType)
        lines += openValues.flatMap { ["", "extension \(name).\($0): JSONReadable {}"] }
        return lines.joined(separator: "\n") + "\n"
    }

    private var received: [String] {
        guard isEvent else { return [] }
        return [
            "    public var received: ReceivedMessage {",
            "        get { content.message { $0.received } }",
            "        set { content.change { $0.received = newValue } }",
            "    }",
        ]
    }

    private var initializer: [String] {
        let head =
            fields.isEmpty
            ? ["    public init() {"] : SwiftText.list("public init(", fields.map(\.parameter), ") {", indent: 4)
        let values = fields.map { "\($0.name): \($0.name)" }
        return head + SwiftText.list("let fields = Fields(", values, ")", indent: 8)
            + ["        content = Content(fields)", "    }"]
    }

    /// All fields at once: what is read from JSON, and what an initialiser is given.
    private var stored: [String] {
        var lines = ["struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {"]
        lines += fields.map { "    var \($0.name): \($0.fullType)" }
        if isEvent { lines += ["    var received = ReceivedMessage()"] }
        for block in [codingKeys, decodingInitializer, shape, reading, plainInitializer] where !block.isEmpty {
            lines += (lines.last?.hasSuffix("{") == true ? [] : [""]) + block
        }
        return (lines + ["}"]).map { $0.isEmpty ? "" : "    " + $0 }
    }

    private var shape: [String] {
        SwiftText.list(
            "static let shape = JSONShape.\(isEvent ? "event" : "object")([",
            fields.map(\.shapeEntry),
            "])",
            indent: 4,
            reserving: 4
        )
    }

    /// How they are read from parsed JSON, without the decoder.
    private var reading: [String] {
        let assignments = fields.enumerated().map { "        \($1.reading($0))" }
        return ["    init(_ fields: JSONFields) throws(NotPlainJSON) {"] + assignments
            + (isEvent ? ["        received = fields.received"] : []) + ["    }"]
    }

    /// Swift writes it by itself, but not beside others.
    private var plainInitializer: [String] {
        guard !fields.isEmpty else { return ["    init() {}"] }
        let parameters = fields.map { "\($0.name): \($0.fullType)" }
        return SwiftText.list("init(", parameters, ") {", indent: 4, reserving: 4)
            + fields.map { "        self.\($0.name) = \($0.name)" } + ["    }"]
    }

    private var codingKeys: [String] {
        guard isEvent || fields.contains(where: { $0.name != $0.jsonName || $0.absentValue != nil }) else { return [] }
        return ["    enum CodingKeys: String, CodingKey {"] + fields.map { "        \($0.codingKey)" } + ["    }"]
    }

    /// Swift writes it by itself, unless a missing field is read as something.
    private var decodingInitializer: [String] {
        guard fields.contains(where: { $0.absentValue != nil }) else { return [] }
        return [
            "    init(from decoder: any Decoder) throws {",
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
