/// Writes a resource's operations, in one file or in parts.
struct ResourceWriter {
    let name: String
    let operations: [API.Operation]
    let api: API

    private var type: String { SwiftName.resource(name) }
    private var parts: [String: [String]] { SwiftRules.parts[name] ?? [:] }

    /// File names and contents.
    func files() throws -> [String: String] {
        var files: [String: String] = [:]
        let inParts = Set(parts.values.joined())
        let main = try functions(operations.filter { !inParts.contains($0.name) })
        files["Resources/\(type).swift"] =
            (needsFoundation(main) ? SwiftText.importing("Foundation") : "") + """
                /// Operations of the resource `\(name)`; by `client.\(name)`.
                public struct \(type): Sendable {
                    let client: ARIClient

                \(main)
                }

                extension ARIClient {
                    /// Operations of the resource `\(name)`.
                    public var \(name): \(type) { \(type)(client: self) }
                }

                """
        for (part, names) in parts {
            let functions = try functions(operations.filter { names.contains($0.name) })
            files["Resources/\(type)+\(part).swift"] = "extension \(type) {\n\(functions)\n}\n"
        }
        return files
    }

    private func functions(_ operations: [API.Operation]) throws -> String {
        try operations.map { try OperationWriter($0, in: api).function.joined(separator: "\n") }.joined(
            separator: "\n\n"
        )
    }

    private func needsFoundation(_ text: String) -> Bool { text.contains("-> Data ") }

    /// The tests' calls of every operation.
    func examples() throws -> String {
        let lines = try operations.flatMap { try OperationWriter($0, in: api).example }
        return SwiftText.importing("ARI") + """
            extension EveryOperation {
                static let \(name): [EveryOperation] = [
            \(lines.joined(separator: "\n"))
                ]
            }

            """
    }
}
