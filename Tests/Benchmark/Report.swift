import Foundation

/// The figures as a table in Markdown.
struct Report {
    let samples: Samples
    let usage: [Usage.Figure]

    var markdown: String {
        var lines = [
            "",
            "| milliseconds | n | app_queue median | p95 | max | callbackd median | p95 | max | ratio of medians |",
            "|---|---|---|---|---|---|---|---|---|",
        ]
        lines += samples.rows.map(line)
        lines += ["", "| footprint | |", "|---|---|"]
        lines += usage.map { "| \($0.name) | \($0.value) |" }
        return lines.joined(separator: "\n")
    }

    private func line(_ row: Samples.Row) -> String {
        let theirs = row.values["app_queue"] ?? []
        let ours = row.values["callbackd"] ?? []
        let counts = Set([theirs.count, ours.count].filter { $0 > 0 }).sorted().map(String.init)
        let ratio = theirs.isEmpty || ours.isEmpty ? "" : String(format: "%.3f", ours.median / theirs.median)
        let cells = [row.title, counts.joined(separator: "/")] + cells(theirs) + cells(ours) + [ratio]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func cells(_ values: [Double]) -> [String] {
        guard let most = values.max() else { return ["", "", ""] }
        return [values.median, values.quantile(0.95), most].map { String(format: "%.1f", $0) }
    }
}
