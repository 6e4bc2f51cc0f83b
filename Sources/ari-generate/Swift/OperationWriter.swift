/// Writes one operation's function, and the call of it that the tests make.
struct OperationWriter {
    let operation: API.Operation
    private let note: OperationNote
    private let mayUseWebSocket: Bool
    /// The path's parameters first, then what is required, then the rest.
    private let arguments: [SwiftArgument]

    init(_ operation: API.Operation, in api: API) throws {
        guard let note = OperationNote.all[operation.fullName] else {
            throw DescriptionError(description: "\(operation.fullName) has no note in Sources/ari-generate/Notes")
        }
        self.operation = operation
        self.note = note
        mayUseWebSocket = WebSocketRules.allows(operation, note: note, in: api)
        let all = try operation.parameters.map { try SwiftArgument($0, of: operation) }
        arguments =
            all.filter { $0.parameter.place == .path }
            + all.filter { $0.parameter.place != .path && !$0.isOptional }
            + all.filter { $0.parameter.place != .path && $0.isOptional }
    }

    private var name: String { SwiftName.operation(operation) }
    private var isVoid: Bool { operation.answer == "void" }

    var function: [String] {
        let result = isVoid ? "" : " -> \(SwiftType.type(operation.answer))"
        let signature = SwiftText.list(
            "public func \(name)(",
            arguments.map(\.declaration),
            ") async throws(ARIError)\(result) {",
            indent: 4
        )
        let discards = !isVoid && operation.method != "GET" || operation.name == "ping"
        return documentation + (discards ? ["    @discardableResult"] : []) + signature + request + [
            "        \(isVoid ? "" : "return ")try await client.perform(request)", "    }",
        ]
    }

    private var documentation: [String] {
        var lines = SwiftText.comment(note.sentence, indent: 4)
        lines += ["    ///", "    /// `\(operation.method) \(operation.path)`"]
        if note.mayBlock {
            lines += SwiftText.comment(
                "- Note: May block, for up to ``ARIConfiguration/Requests/blockingTimeoutMilliseconds``.",
                indent: 4,
                continuation: "  "
            )
        }
        let noted = arguments.filter { $0.note != nil }
        if !noted.isEmpty {
            lines.append("    /// - Parameters:")
            lines += noted.map { "    ///   - \($0.name): \($0.note ?? "")" }
        }
        guard !operation.errors.isEmpty else { return lines }
        return lines + ["    /// - Throws: ``ARIError``; the API describes the status \(Self.list(operation.errors))."]
    }

    private static func list(_ errors: [Int]) -> String {
        let words = errors.map(String.init)
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    private var request: [String] {
        var pieces = [
            "\"\(operation.fullName)\"", ".\(operation.method.lowercased())", "\"\(operation.path)\"",
        ]
        let ids = arguments.filter(\.isID)
        if !ids.isEmpty { pieces.append(Self.ids(ids)) }
        let query = arguments.filter { $0.parameter.place == .query }
        if !query.isEmpty {
            // The indent is that of the argument list's own lines, which the outer list adds.
            pieces.append(
                SwiftText.list("query: [", query.map(\.queryItem), "]", indent: 0, reserving: 13).joined(
                    separator: "\n"
                )
            )
        }
        if let body = arguments.first(where: { $0.parameter.place == .body }) { pieces.append("body: \(body.body)") }
        if note.mayBlock { pieces.append("mayBlock: true") }
        if mayUseWebSocket { pieces.append("mayUseWebSocket: true") }
        return SwiftText.list("let request = ARIOperation(", pieces, ")", indent: 8)
    }

    private static func ids(_ ids: [SwiftArgument]) -> String {
        let pairs = ids.map { "\"\($0.parameter.name)\": \($0.name)" }.joined(separator: ", ")
        return "ids: [\(pairs)]" + (ids.contains(where: \.isOptional) ? ".compactMapValues { $0 }" : "")
    }

    /// An entry of the tests' table of calls: every parameter given, each known by its value.
    var example: [String] {
        let positions = Dictionary(uniqueKeysWithValues: operation.parameters.enumerated().map { ($1.name, $0 + 1) })
        let values = arguments.map { $0.example(position: positions[$0.parameter.name] ?? 0) }
        let head = "\(isVoid ? "" : "return ")try await client.\(operation.resource).\(name)("
        return ["        EveryOperation(\"\(operation.fullName)\") { client in"]
            + SwiftText.list(head, values, ")", indent: 12)
            + (isVoid ? ["            return nil"] : []) + ["        },"]
    }
}
