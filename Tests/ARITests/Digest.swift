import Foundation

/// The committed facts about the API, `Digest/ari.txt`, a line each.
struct Digest {
    struct Operation: CustomStringConvertible {
        var name: String
        var method: String
        var path: String
        var answer: String
        var parameters: [Parameter] = []

        var description: String { name }
        var queryParameters: [Parameter] { parameters.filter { $0.place == "query" } }
    }

    struct Parameter {
        var place: String
        var name: String
        /// Counted from 1, in the description's order.
        var position: Int
    }

    struct Field {
        var name: String
        var type: String
        var firstValue: String?
    }

    static let committed: Digest = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Digest/ari.txt")
        // An unreadable digest is an empty one, which no test accepts.
        return Digest((try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }()

    let text: String
    /// Requests; the websocket's upgrade is none.
    private(set) var operations: [Operation] = []
    private(set) var events: [String] = []
    private(set) var models: [String: [Field]] = [:]

    init(_ text: String) {
        self.text = text
        for line in text.split(separator: "\n") { add(line.split(separator: " ").map(String.init)) }
    }

    private mutating func add(_ words: [String]) {
        switch words[0] {
        case "operation":
            operations.append(Operation(name: words[1], method: words[2], path: words[3], answer: words[4]))
        case "parameter":
            guard let last = operations.indices.last, operations[last].name == words[1] else { return }
            let position = operations[last].parameters.count + 1
            operations[last].parameters.append(Parameter(place: words[2], name: words[3], position: position))
        case "event", "model":
            models[words[1]] = []
            if words[0] == "event" { events.append(words[1]) }
        case "field": models[words[1], default: []].append(Field(name: words[2], type: words[3]))
        case "value":
            let owner = words[1].split(separator: ".").map(String.init)
            guard owner.count == 2, let index = models[owner[0]]?.firstIndex(where: { $0.name == owner[1] }),
                models[owner[0]]?[index].firstValue == nil
            else { return }
            models[owner[0]]?[index].firstValue = words[2...].joined(separator: " ")
        default: break
        }
    }

    /// JSON of a model or another type, every field given, unlike any other where it can be.
    func sample(_ type: String, field: String = "x") -> Any {
        if type.hasPrefix("List[") { return [sample(String(type.dropFirst(5).dropLast()), field: field)] }
        if let fields = models[type] { return sample(fields) }
        return switch type {
        case "int", "long": field.utf8.map(Int.init).reduce(0, +)
        case "double": Double(field.utf8.count) + 0.5
        case "boolean": true
        case "object": field.hasPrefix("events_") ? ["type": field] : ["key": field]
        default: field
        }
    }

    private func sample(_ fields: [Field]) -> [String: Any] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.firstValue ?? sample($0.type, field: $0.name)) })
    }

    /// A message as Asterisk would send it, every field given.
    func message(_ event: String) -> [String: Any] {
        sample((models[event] ?? []) + (models["Event"] ?? []) + (models["Message"] ?? []))
            .merging(["type": event]) { $1 }
    }
}
