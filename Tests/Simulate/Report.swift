import QueueSimulation

/// A failing seed in words, with the commands that repeat it.
enum Report {
    static func fail(_ plan: Plan, _ violation: Violation, isShrinking: Bool) {
        print("seed \(plan.seed): \(violation)")
        print("replay: \(plan.command)")
        guard isShrinking else { return }
        let (smaller, found) = Shrinker().shrink(plan, of: violation)
        guard smaller != plan else { return }
        print("smaller: \(found)")
        print("replay: \(smaller.command)")
    }
}
