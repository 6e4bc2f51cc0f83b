/// What is generated, against what is described. What the generated code really covers is for the tests to say.
struct CoverageTable {
    let text: String

    init(_ api: API) {
        func row(_ name: String, _ operations: Int, _ parameters: Int) -> String {
            name.padded(to: 14) + "\(operations)".padded(to: 12) + "\(parameters)"
        }
        var lines = ["resource".padded(to: 14) + "operations".padded(to: 12) + "parameters"]
        for resource in api.resources {
            let operations = api.requests.filter { $0.resource == resource }
            lines.append(row(resource, operations.count, operations.map(\.parameters.count).reduce(0, +)))
        }
        lines.append(row("all", api.requests.count, api.requests.map(\.parameters.count).reduce(0, +)))
        lines.append("events \(api.eventNames.count), models \(api.plainModels.count)")
        text = lines.joined(separator: "\n")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
