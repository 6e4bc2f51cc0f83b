import Foundation

/// The rows of the comparison, each with its values of all rounds.
struct Table {
    private var titles: [String] = []
    private var values: [String: [Side: [Double]]] = [:]

    mutating func add(events name: String, _ run: (results: [Side: Measured], bytes: Int)) {
        for (side, measured) in run.results {
            let count = Double(measured.count)
            let bytes = Double(run.bytes)
            add("\(name): thousands a second of processor time", side, count / measured.processorSeconds / 1e3)
            add("\(name): MB a second of processor time", side, bytes / measured.processorSeconds / 1e6)
            add("\(name): thousands a second of the clock", side, count / measured.seconds / 1e3)
        }
    }

    mutating func add(memory run: (results: [Side: Measured], bytes: Int), callers: Int) {
        for (side, measured) in run.results {
            add("memory for 1,000 channels, kB", side, Double(measured.kilobytes) * 1000 / Double(callers))
        }
    }

    mutating func add(requests name: String, _ results: [Side: Measured]) {
        for (side, measured) in results {
            add("\(name): requests a second", side, Double(measured.count) / measured.seconds)
            add("\(name): median, µs", side, (measured.median ?? .nan) * 1e3)
            add("\(name): p99, µs", side, (measured.p99 ?? .nan) * 1e3)
            let each = measured.processorSeconds / Double(measured.count)
            add("\(name): processor time of a request, µs", side, each * 1e6)
        }
    }

    private mutating func add(_ title: String, _ side: Side, _ value: Double) {
        if values[title] == nil { titles.append(title) }
        values[title, default: [:]][side, default: []].append(value)
    }

    /// Medians, and this client's share of the others'.
    var markdown: String {
        let sides = Side.allCases
        var lines = ["| | " + sides.map(\.rawValue).joined(separator: " | ") + " | of Python | of libcurl |"]
        lines.append("|---" + String(repeating: "|---", count: sides.count + 2) + "|")
        for title in titles {
            let medians = values[title, default: [:]].mapValues { $0.quantile(0.5) }
            func ratio(_ side: Side) -> String {
                guard let ours = medians[.ours], let other = medians[side] else { return "" }
                return String(format: "%.2f", ours / other)
            }
            let cells = sides.map { side in medians[side].map { String(format: "%.0f", $0) } ?? "" }
            lines.append("| \(title) | " + (cells + [ratio(.python), ratio(.floor)]).joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }
}
