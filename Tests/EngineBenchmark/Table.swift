/// What was measured: a row for each operation, a column for each size, the median of each beside its ratio to the
/// smallest size.
struct Table {
    let title: String
    let sizes: [Int]
    private var rows: [(title: String, samples: [Int: [Double]])] = []

    init(_ title: String, sizes: [Int]) {
        self.title = title
        self.sizes = sizes
    }

    mutating func add(_ sample: Double?, to row: String, size: Int) {
        guard let sample else { return }
        let position = rows.firstIndex { $0.title == row } ?? rows.endIndex
        if position == rows.endIndex { rows.append((row, [:])) }
        rows[position].samples[size, default: []].append(sample)
    }

    var markdown: String {
        let head = ["| \(title) |"] + sizes.map { " \($0) |" }
        let rule = ["|---|"] + sizes.map { _ in "---:|" }
        return ([head.joined(), rule.joined()] + rows.map(line)).joined(separator: "\n")
    }

    private func line(_ title: String, _ samples: [Int: [Double]]) -> String {
        let medians = sizes.map { samples[$0, default: []].median }
        let cells = medians.map { median in
            let ratio = median / medians[0]
            return " \(Int(median.rounded())) (\((ratio * 10).rounded() / 10)×) |"
        }
        return (["| \(title) |"] + cells).joined()
    }
}
