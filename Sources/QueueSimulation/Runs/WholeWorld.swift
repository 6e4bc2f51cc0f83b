import QueueEngine

/// A whole world, run for its speed: the engine with people, phones and all that is between them.
public struct WholeWorld: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// What `callbackctl simulate` and the comparison with theory run: ten busy agents, a callback offered after
        /// half a minute; requests and events take no time, and nothing is stored.
        case ideal
        /// Requests, events and the store take their time; nothing breaks, and nobody does anything odd.
        case plain
        /// Faults, behaviour and settings drawn from the seed.
        case swarm
    }

    public let kind: Kind
    public let isAudited: Bool

    public init(_ kind: Kind, isAudited: Bool) {
        self.kind = kind
        self.isAudited = isAudited
    }

    /// How many calls came in within `hours` of simulated time; all of them are served to the end.
    ///
    /// - Throws: What the auditor has seen, so that nobody measures a world that stopped half way.
    public func run(seed: UInt64, hours: Double) throws(Violation) -> Int {
        let scenario = scenario(seed: seed, hours: hours)
        guard isAudited else {
            var world = World(scenario, watcher: NoObserver())
            world.run()
            return world.callers
        }
        var world = World(scenario, watcher: Simulation.auditor(of: scenario))
        world.run()
        if let violation = world.watcher.violation { throw violation }
        return world.callers
    }

    private func scenario(seed: UInt64, hours: Double) -> Scenario {
        var plan = Plan(seed: seed, hours: hours)
        switch kind {
        case .ideal:
            let queue = CallbackQueue(
                arrivalRate: 1.0 / 15,
                meanHandling: 180,
                meanPatience: 200,
                agents: 10,
                offerAfter: 30,
                acceptance: 0.5
            )
            return queue.scenario(seed: seed, duration: hours * 3_600)
        case .plain: plan.without = Set(Dimension.allCases)
        case .swarm: break
        }
        return Swarm.scenario(of: plan)
    }
}
