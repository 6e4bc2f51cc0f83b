import QueueEngine
import Testing

@testable import QueueSimulation

@Suite struct ShrinkerTests {
    private static let violation = Violation(invariant: .liveness, text: "", at: Instant(milliseconds: 0))

    /// A run that fails only with crashes, ten callers and six minutes.
    @Test func onlyWhatTheFailureNeedsIsLeft() {
        let plan = Plan(seed: Self.seedWithCrashes, hours: 2)
        let (smaller, _) = Shrinker().shrink(plan, of: Self.violation) { plan in
            let isFailing = Swarm(plan).dimensions.contains(.crashes) && plan.callers >= 10 && plan.hours >= 0.1
            return isFailing ? Self.violation : nil
        }
        #expect(Swarm(smaller).dimensions == [.crashes])
        #expect((10...13).contains(smaller.callers))
        #expect(smaller.hours < 0.13)
    }

    @Test func anotherFailureIsNotTakenForTheSame() {
        let other = Violation(invariant: .oneEnd, text: "", at: Instant(milliseconds: 0))
        let plan = Plan(seed: 1)
        #expect(Shrinker().shrink(plan, of: Self.violation) { _ in other }.plan == plan)
    }

    @Test func itGivesUpWhenItsRunsAreUsed() {
        var runs = 0
        _ = Shrinker(budget: 5).shrink(Plan(seed: 1), of: Self.violation) { _ in
            runs += 1
            return Self.violation
        }
        #expect(runs == 5)
    }

    private static var seedWithCrashes: UInt64 {
        (1...64).first { Swarm(Plan(seed: $0)).dimensions.contains(.crashes) } ?? 0
    }
}
