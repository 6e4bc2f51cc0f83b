extension API {
    /// All of the generated Swift below `Sources/ARI/Generated`, by path.
    func swiftFiles() throws -> [String: String] {
        try refuseStaleNotes()
        var files = EventListWriter(api: self).files
        for (path, text) in try ValueTypeWriter.files(for: self) { files[path] = text }
        for resource in resources {
            let operations = requests.filter { $0.resource == resource }
            for (path, text) in try ResourceWriter(name: resource, operations: operations, api: self).files() {
                files[path] = text
            }
        }
        for model in plainModels {
            for (name, text) in try ModelWriter(model).files { files["Models/\(name).swift"] = text }
        }
        let common = ["Event", "Message"].flatMap { model($0)?.fields ?? [] }.filter { $0.name != "type" }
        for name in messageNames {
            guard let model = model(name) else { throw DescriptionError(description: "\(name) is not described") }
            for (name, text) in try ModelWriter(model, common: common).files { files["Events/\(name).swift"] = text }
        }
        return files.mapValues { SwiftText.header + $0 }
    }

    /// The tests' calls of every operation below `Tests/ARITests/Generated`, by path.
    func exampleFiles() throws -> [String: String] {
        var files: [String: String] = [:]
        for resource in resources {
            let operations = requests.filter { $0.resource == resource }
            let part = SwiftName.capitalised(resource)
            files["EveryOperation+\(part).swift"] =
                SwiftText.header + (try ResourceWriter(name: resource, operations: operations, api: self).examples())
        }
        let all = resources.map { "        \($0)," }.joined(separator: "\n")
        files["EveryOperation+All.swift"] =
            SwiftText.header
                + """
                extension EveryOperation {
                    static let all = [
                \(all)
                    ].flatMap { $0 }
                }

                """
        return files
    }

    private func refuseStaleNotes() throws {
        let described = Set(requests.map(\.fullName)).union(models.map(\.name))
        let stale = Set(OperationNote.all.keys).union(ModelNotes.all.keys).subtracting(described)
        guard stale.isEmpty else {
            throw DescriptionError(description: "notes on what is not described: \(stale.sorted())")
        }
        let needless = WebSocketRules.stale(in: self)
        guard needless.isEmpty else {
            throw DescriptionError(description: "rules for the websocket that change nothing: \(needless)")
        }
    }
}
