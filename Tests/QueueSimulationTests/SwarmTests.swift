import Testing

@testable import QueueSimulation

@Suite struct SwarmTests {
    /// Twelve minutes each, in about a minute; `make simulate` is for the long runs.
    @Test func inEveryWorldTheInvariantsHold() async {
        let seeds: Range<UInt64> = 0..<80
        let outcomes = await withTaskGroup(of: Simulation.Outcome.self) { group in
            for seed in seeds { group.addTask { Simulation.run(Plan(seed: seed, hours: 0.2)) } }
            var outcomes: [Simulation.Outcome] = []
            for await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        var summary = Summary()
        for outcome in outcomes {
            summary.add(outcome.summary)
            guard let violation = outcome.violation else { continue }
            Issue.record("seed \(outcome.plan.seed): \(violation)\nreplay: \(outcome.plan.command)")
        }
        #expect(summary.runs == seeds.count)
        for invariant in Invariant.allCases where invariant.notSupported == nil {
            #expect(summary.checks[invariant, default: 0] > 0, "\(invariant) is never checked")
        }
        for kind in FaultKind.allCases { #expect(summary.faults[kind] > 0, "no \(kind.rawValue) ever happens") }
        let unchecked = Invariant.allCases.filter { $0.notSupported != nil }.map { "\($0.rawValue)" }
        let rest = unchecked.joined(separator: ", ")
        #expect(summary.coverage == "\(20 - unchecked.count) of 20 invariants checked; not checked here: \(rest)")
        #expect(summary.text.contains("17 one owner per tenant: not supported"))
    }

    @Test func leavingADimensionOutChangesNoOther() {
        let whole = Swarm(Plan(seed: 7)).dimensions
        let left = Swarm(Plan(seed: 7, without: [.crashes, .offers])).dimensions
        #expect(left == whole.subtracting([.crashes, .offers]))
    }
}
