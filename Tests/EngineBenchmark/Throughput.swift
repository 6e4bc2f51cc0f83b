/// How many calls of a kind a second holds, when the engine does nothing else: the mean, since a run pays for all.
struct Throughput {
    private var rows: [(title: String, nanoseconds: Double, calls: Int)] = []

    mutating func add(_ nanoseconds: Double, to title: String) {
        let position = rows.firstIndex { $0.title == title } ?? rows.endIndex
        if position == rows.endIndex { rows.append((title, 0, 0)) }
        rows[position].nanoseconds += nanoseconds
        rows[position].calls += 1
    }

    var markdown: String {
        let lines = rows.map { row in
            let mean = row.nanoseconds / Double(row.calls)
            return "| \(row.title) | \(Int(mean.rounded())) ns | \(Int((1e9 / mean).rounded())) calls a second |"
        }
        return (["| whole calls | mean | |", "|---|---:|---:|"] + lines).joined(separator: "\n")
    }
}
