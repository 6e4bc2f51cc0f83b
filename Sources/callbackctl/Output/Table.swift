/// Columns of text. Every cell is made safe for the terminal.
struct Table {
    let header: [String]
    var rows: [[String]] = []
    /// What stands in place of a table without rows.
    let empty: String

    var text: String {
        guard !rows.isEmpty else { return empty }
        let lines = ([header] + rows).map { $0.map { Printable.text($0) } }
        let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            let cells = zip(line, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined(separator: "  ").trimmingEnd()
        }.joined(separator: "\n")
    }

    /// Pairs of a name and a value, one a line.
    static func details(_ pairs: [(String, String)]) -> String {
        let width = pairs.map(\.0.count).max() ?? 0
        return pairs.map { name, value in
            let padded = name + String(repeating: " ", count: width - name.count)
            return "\(padded)  \(Printable.text(value))".trimmingEnd()
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
