import Foundation
import QueueSimulation

/// One queue, simulated and by theory.
struct ModelReport {
    private let simulated: SimulatedQueue
    private let expected: [Measure: Double]
    private let seed: UInt64
    private let hours: Double

    init(_ simulated: SimulatedQueue, expected: [Measure: Double], seed: UInt64, hours: Double) {
        self.simulated = simulated
        self.expected = expected
        self.seed = seed
        self.hours = hours
    }

    /// In seconds: a hundred times as long as the clock can tell apart.
    private static let shortestMean = 0.1

    private var warnings: [String] {
        var warnings: [String] = []
        let queue = simulated.queue
        // The end of a batch must know nothing of its beginning.
        if hours < 0.999 * queue.advisableHours {
            let advice = Int(queue.advisableHours.rounded(.up))
            warnings.append(
                "\(Measure.fixed(hours, 1)) hours are few for this queue: standard errors come out too small. "
                    + "Use --hours \(advice) or more."
            )
        }
        if let shortest = [queue.meanHandling, queue.meanPatience ?? .infinity].min(), shortest < Self.shortestMean {
            warnings.append(
                "the engine's clock counts milliseconds: with a mean of \(shortest) s values are further off than "
                    + "their standard errors say. Take a longer unit of time: the same results come of 1000 times as "
                    + "long times and a thousandth of the calls."
            )
        }
        if simulated.turnedAway > 0 {
            warnings.append(
                "\(simulated.turnedAway) calls found 100000 others before them and were turned away: the queue is "
                    + "hardly stable, and what is shown is of those who came in."
            )
        }
        return warnings
    }

    var text: String {
        let rows = Measure.allCases.compactMap { measure -> [String]? in
            guard let estimate = simulated.means.estimate(measure) else { return nil }
            return [
                measure.title, measure.text(estimate.value), "± \(measure.text(estimate.standardError))",
                expected[measure].map(measure.text) ?? "–",
            ]
        }
        let calls = "\(simulated.means.calls) calls in \(Measure.fixed(hours, 0)) hours, seed \(seed)"
        let table = Table(
            header: ["OF ALL CALLS", "SIMULATED", "ERROR", "THEORY"],
            rows: rows,
            empty: "No calls came."
        )
        return ([table.text, calls + "."] + warnings.map { "Warning: \($0)" }).joined(separator: "\n")
    }

    var json: JSON {
        let queue = simulated.queue
        return JSON(
            input: JSON.Input(
                arrivalsPerHour: queue.arrivalRate * 3_600,
                handlingSeconds: queue.meanHandling,
                patienceSeconds: queue.meanPatience,
                agents: queue.agents,
                offerAfterSeconds: queue.offerAfter,
                acceptance: queue.offerAfter == nil ? nil : queue.acceptance,
                serviceLevelSeconds: queue.target,
                seed: seed,
                hours: hours
            ),
            calls: simulated.means.calls,
            measures: simulated.means.estimates.reduce(into: [:]) { result, entry in
                result[entry.key.rawValue] = JSON.Value(
                    value: entry.value.value,
                    standardError: entry.value.standardError,
                    theory: expected[entry.key]
                )
            },
            warnings: warnings
        )
    }

    /// The answer for scripts; times are seconds, everything else is a share from 0 to 1. A mean of nobody is left out.
    struct JSON: Encodable {
        struct Input: Encodable {
            let arrivalsPerHour: Double
            let handlingSeconds: Double
            let patienceSeconds: Double?
            let agents: Int
            let offerAfterSeconds: Double?
            let acceptance: Double?
            let serviceLevelSeconds: Double
            let seed: UInt64
            let hours: Double
        }

        struct Value: Encodable {
            let value: Double
            let standardError: Double
            let theory: Double?
        }

        let input: Input
        let calls: Int
        let measures: [String: Value]
        let warnings: [String]
    }
}
