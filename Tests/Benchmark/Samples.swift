import Foundation

/// What is measured, in the order of the report, with one list of milliseconds for each side.
struct Samples {
    struct Row {
        let title: String
        var values: [String: [Double]] = [:]
    }

    private(set) var rows: [Row] = []
    private var bridgings: [Bridging] = []

    mutating func add(_ title: String, _ side: Side, from start: Date?, to end: Date?) {
        guard let start, let end else { return }
        let index = rows.firstIndex { $0.title == title } ?? rows.endIndex
        if index == rows.endIndex { rows.append(Row(title: title)) }
        rows[index].values[side.name, default: []].append(end.timeIntervalSince(start) * 1000)
    }

    /// To be looked up in Asterisk's log at the end: when the agent who answered at `start` was with the other party.
    mutating func expectBridge(_ title: String, _ side: Side, agent: String, from start: Date?) {
        guard let start else { return }
        if !rows.contains(where: { $0.title == title }) { rows.append(Row(title: title)) }
        bridgings.append(Bridging(title: title, side: side, agent: agent, start: start))
    }

    mutating func addBridgeTimes(from log: BridgeLog) {
        for bridging in bridgings {
            let joined = log.firstBridge(of: bridging.agent, after: bridging.start)
            add(bridging.title, bridging.side, from: bridging.start, to: joined)
        }
    }

    private struct Bridging {
        let title: String
        let side: Side
        let agent: String
        let start: Date
    }
}

extension [Double] {
    var median: Double { quantile(0.5) }

    /// The value at or above which a share of `1 - share` lies; between two values, the mean of both.
    func quantile(_ share: Double) -> Double {
        guard !isEmpty else { return .nan }
        let sorted = sorted()
        let position = share * Double(count - 1)
        let low = sorted[Int(position.rounded(.down))]
        let high = sorted[Int(position.rounded(.up))]
        return low + (high - low) * (position - position.rounded(.down))
    }
}
