import Foundation
import QueueSimulation

/// A queue as its log shows it, and as it would be.
struct WhatIfReport {
    struct Case {
        let name: String
        let result: SimulatedCentre
    }

    private static let measures: [Measure] = [
        .meanTimeOnLine, .abandonProbability, .callbackProbability, .meanWaitOfCallbacks, .serviceLevel, .occupancy,
    ]
    /// Waits, abandonment, promise.
    private static let plotted: [Measure] = [.meanTimeOnLine, .abandonProbability, .meanWaitOfCallbacks]

    private let log: QueueLogReader
    private let queue: String
    private let cases: [Case]

    /// Plays all cases on the same callers.
    init(_ log: QueueLogReader, command: SimulateCommand) throws {
        guard let centre = ContactCentre(log.summary, target: command.serviceLevel) else {
            throw SimulationFailure(
                text: "the log has no conversation of the queue, so nothing is known of its agents."
            )
        }
        let offer = Int(command.offerAfter ?? 60)
        let more = command.log.moreAgents ?? 2
        var offering = centre
        offering.offerAfter = offer
        offering.acceptance = command.acceptance ?? 0.5
        func adding(_ agents: Int, to centre: ContactCentre) -> ContactCentre {
            var centre = centre
            // Where nobody works at night, nobody is added.
            centre.agents = centre.agents.map { $0 > 0 ? $0 + agents : 0 }
            return centre
        }
        let days = command.log.days ?? 50
        cases = [
            ("as it is", centre), ("callbacks after \(offer) s", offering),
            ("\(more) agent\(more == 1 ? "" : "s") more", adding(more, to: centre)),
            ("both", adding(more, to: offering)),
        ].map { Case(name: $0.0, result: $0.1.simulate(days: days, seed: command.seed)) }
        self.log = log
        queue = command.log.queue ?? ""
    }

    var text: String {
        let header = ["", "ON THE LINE", "GIVES UP", "CALLBACKS", "CALLED BACK AFTER", "SERVICE LEVEL", "AGENTS BUSY"]
        let rows =
            [measured]
            + cases.map { one in
                [one.name]
                    + Self.measures.map { measure in
                        guard let estimate = one.result.means.estimate(measure) else { return "–" }
                        return "\(measure.text(estimate.value)) ± \(measure.text(estimate.standardError))"
                    }
            }
        return
            ([found, "", Table(header: header, rows: rows, empty: "").text, ""] + Self.plotted.map(plot) + [footing])
            .joined(separator: "\n")
    }

    /// What the log itself says, to be held against "as it is".
    private var measured: [String] {
        let summary = log.summary
        let ended = Double(max(summary.served + summary.abandoned + summary.left, 1))
        return ["in the log"]
            + Self.measures.map { measure in
                switch measure {
                case .meanTimeOnLine: summary.meanTimeOnLine.map(measure.text) ?? "–"
                case .abandonProbability: measure.text(Double(summary.abandoned) / ended)
                default: "–"
                }
            }
    }

    /// What the log told.
    private var found: String {
        let summary = log.summary
        let share = Double(summary.abandoned) / Double(max(summary.arrivals, 1))
        let hours = summary.agents.filter { $0 > 0 }
        var lines = [
            "\(queue): \(summary.arrivals) calls on \(summary.days) days, \(Measure.fixed(100 * share, 1)) % gave up",
            "conversation \(Measure.fixed(summary.meanTalk ?? 0, 0)) s, patience "
                + (summary.meanPatience.map { Measure.fixed($0, 0) + " s" } ?? "endless: nobody gave up")
                + ", \(hours.min() ?? 0) to \(hours.max() ?? 0) agents in \(hours.count) hours of the day",
        ]
        if log.badLines > 0 {
            lines.append(
                "\(log.badLines) of \(log.lines) lines were passed over: \(log.problems.joined(separator: "; "))"
            )
        }
        if let first = log.firstStepBack {
            lines.append(
                "time goes back by more than an hour \(log.stepsBack) time\(log.stepsBack == 1 ? "" : "s"), first at "
                    + "line \(first): are its parts joined in the wrong order, or was a clock wrong? Calls may be lost "
                    + "between the parts, and a day too many makes the others look quieter"
            )
        }
        return lines.map { Printable.text($0) }.joined(separator: "\n")
    }

    private var footing: String {
        "Values ± their standard errors; \(cases.first?.result.means.calls ?? 0) calls in each case, the same in all."
    }

    /// Bars, the longest of which is 40 columns.
    private func plot(_ measure: Measure) -> String {
        let values = cases.map { $0.result.means.estimate(measure)?.value }
        let largest = max(values.compactMap { $0 }.max() ?? 0, .leastNormalMagnitude)
        let width = cases.map(\.name.count).max() ?? 0
        let bars = zip(cases, values).map { one, value in
            let name = one.name + String(repeating: " ", count: width - one.name.count)
            guard let value else { return "  \(name)  –" }
            return
                "  \(name)  \(String(repeating: "█", count: Int((40 * value / largest).rounded()))) \(measure.text(value))"
        }
        return ([measure.title] + bars).joined(separator: "\n") + "\n"
    }

    /// A picture of the day, hour by hour.
    var svg: String { DayPicture(title: queue, cases: cases).svg }

    var json: JSON {
        JSON(
            queue: queue,
            log: JSON.Log(
                lines: log.lines,
                badLines: log.badLines,
                problems: log.problems,
                calls: log.summary.arrivals,
                abandoned: log.summary.abandoned,
                stepsBack: log.stepsBack,
                timeOnLineSeconds: log.summary.meanTimeOnLine,
                days: log.summary.days,
                talkSeconds: log.summary.meanTalk,
                patienceSeconds: log.summary.meanPatience,
                agentsByHour: log.summary.agents
            ),
            cases: cases.map { one in
                JSON.Case(
                    name: one.name,
                    calls: one.result.means.calls,
                    measures: one.result.means.estimates.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
                )
            }
        )
    }

    struct JSON: Encodable {
        struct Log: Encodable {
            let lines: Int
            let badLines: Int
            let problems: [String]
            let calls: Int
            let abandoned: Int
            let stepsBack: Int
            let timeOnLineSeconds: Double?
            let days: Int
            let talkSeconds: Double?
            let patienceSeconds: Double?
            let agentsByHour: [Int]
        }

        struct Case: Encodable {
            let name: String
            let calls: Int
            let measures: [String: Estimate]
        }

        let queue: String
        let log: Log
        let cases: [Case]
    }
}
