/// Looks for a smaller run that fails in the same way: fewer callers, less time, fewer dimensions.
public struct Shrinker {
    /// How many runs it may make.
    public var budget = 200

    public init(budget: Int = 200) { self.budget = budget }

    /// The smallest failing plan that was found, and its violation; `plan` itself when there is none.
    ///
    /// `violation` says what a plan ends in, ``Simulation/run(_:)`` by default. A smaller run counts when it violates
    /// the same invariant.
    public func shrink(
        _ plan: Plan,
        of violation: Violation,
        by run: (Plan) -> Violation? = { Simulation.run($0).violation }
    ) -> (plan: Plan, violation: Violation) {
        var best = (plan: plan, violation: violation)
        var runs = 0
        func accept(_ candidate: Plan) -> Bool {
            guard runs < budget, candidate != best.plan else { return false }
            runs += 1
            guard let found = run(candidate), found.invariant == violation.invariant else { return false }
            best = (candidate, found)
            return true
        }
        var isImproved = true
        while isImproved, runs < budget {
            isImproved = false
            for factor in [0.125, 0.5, 0.8] {
                var shorter = best.plan
                shorter.hours = (best.plan.hours * factor * 1_000).rounded(.up) / 1_000
                if accept(shorter) { isImproved = true }
                var fewer = best.plan
                fewer.callers = max(1, Int(Double(min(best.plan.callers, 10_000)) * factor))
                if accept(fewer) { isImproved = true }
            }
            for dimension in Dimension.allCases where Swarm(best.plan).dimensions.contains(dimension) {
                var simpler = best.plan
                simpler.without.insert(dimension)
                if accept(simpler) { isImproved = true }
            }
        }
        return best
    }
}
