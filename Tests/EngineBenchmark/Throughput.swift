/// How many calls of a kind a second of the processor holds, the making of inputs and the reading of effects included.
struct Throughput {
    static let callsPerSample = 1_000

    private var rows: [(title: String, samples: [Double])] = []

    mutating func measure(_ title: String, _ call: () -> Void) {
        let time = Stopwatch.processorTime { for _ in 0..<Self.callsPerSample { call() } }
        let position = rows.firstIndex { $0.title == title } ?? rows.endIndex
        if position == rows.endIndex { rows.append((title, [])) }
        rows[position].samples.append(time / Double(Self.callsPerSample))
    }

    var markdown: String {
        let lines = rows.map { row in
            let median = row.samples.median
            return "| \(row.title) | \(Int(median.rounded())) ns | \(Int((1e9 / median).rounded())) a second |"
        }
        return (["| whole calls | median | |", "|---|---:|---:|"] + lines).joined(separator: "\n")
    }
}
