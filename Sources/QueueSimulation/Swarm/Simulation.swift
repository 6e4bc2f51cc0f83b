import QueueEngine

/// One plan carried out under the auditor's eyes.
public struct Simulation {
    /// By how much anything may be late in the swarm's worlds, in seconds: the store fails for up to 12 s at a time and
    /// may do so again and again, requests and events take up to 5 s.
    static let slack = 90

    public struct Outcome: Sendable {
        public let plan: Plan
        public let violation: Violation?
        public let dimensions: Set<Dimension>
        public var summary: Summary
    }

    public static func run(_ plan: Plan) -> Outcome {
        let scenario = Swarm.scenario(of: plan)
        var world = World(scenario, watcher: auditor(of: scenario))
        world.run()
        return outcome(plan, world.watcher, world.summary)
    }

    /// The same run once more, with the last `limit` happenings in words.
    public static func trace(_ plan: Plan, last limit: Int) -> (Outcome, lines: [String]) {
        let scenario = Swarm.scenario(of: plan)
        let watcher = TwoObservers(first: Tracer(limit: limit), second: auditor(of: scenario))
        var world = World(scenario, watcher: watcher)
        world.run()
        return (outcome(plan, world.watcher.second, world.summary), world.watcher.first.lines)
    }

    /// A number that two runs share only if they were the same, step by step.
    public static func fingerprint(_ plan: Plan) -> UInt64 {
        var world = World(Swarm.scenario(of: plan), watcher: Fingerprint())
        world.run()
        return world.watcher.value
    }

    static func auditor(of scenario: Scenario) -> Auditor {
        Auditor(tenant: scenario.tenant, start: World<NoObserver>.start, slack: slack)
    }

    private static func outcome(_ plan: Plan, _ auditor: Auditor, _ summary: Summary) -> Outcome {
        var summary = summary
        for invariant in Invariant.allCases { summary.checks[invariant] = auditor.count(of: invariant) }
        summary.runs = 1
        return Outcome(
            plan: plan,
            violation: auditor.violation,
            dimensions: Swarm(plan).dimensions,
            summary: summary
        )
    }
}

extension World {
    fileprivate var summary: Summary {
        var summary = Summary()
        summary.calls = callers
        summary.seconds = Double(now.milliseconds(since: Self.start)) / 1_000
        summary.faults = tally
        return summary
    }
}
