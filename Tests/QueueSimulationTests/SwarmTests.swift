import Testing

@testable import QueueSimulation

@Suite struct SwarmTests {
    /// A quarter of an hour each; `make simulate` is for the long runs.
    @Test(arguments: 0..<12)
    func inEveryWorldTheInvariantsHold(_ block: UInt64) {
        for seed in block * 8..<(block + 1) * 8 {
            let outcome = Simulation.run(Plan(seed: seed, hours: 0.2))
            guard let violation = outcome.violation else { continue }
            Issue.record("seed \(seed): \(violation)\nreplay: \(outcome.plan.command)")
        }
    }

    @Test func everyCheckIsMadeAndEveryFaultHappens() {
        var summary = Summary()
        for seed in 500..<530 as Range<UInt64> { summary.add(Simulation.run(Plan(seed: seed, hours: 0.2)).summary) }
        for invariant in Invariant.allCases where invariant.notSupported == nil {
            #expect(summary.checks[invariant, default: 0] > 0, "\(invariant) is never checked")
        }
        for kind in FaultKind.allCases { #expect(summary.faults[kind] > 0, "no \(kind.rawValue) ever happens") }
        #expect(summary.text.contains("17 one owner per tenant: not supported"))
    }

    @Test func leavingADimensionOutChangesNoOther() {
        let whole = Swarm(Plan(seed: 7)).dimensions
        let left = Swarm(Plan(seed: 7, without: [.crashes, .offers])).dimensions
        #expect(left == whole.subtracting([.crashes, .offers]))
    }
}
