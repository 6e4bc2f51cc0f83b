import QueueEngine

/// A contact centre as a queue_log shows it, for the question what would be if something were different.
public struct ContactCentre: Sendable {
    /// Arrivals by the hour of the day.
    public var arrivals: RateProfile
    public var talk: Distribution
    public var patience: Distribution
    /// How long an agent's phone rings.
    public var ring: Distribution
    /// On duty in each hour of the day.
    public var agents: [Int]
    /// Seconds; nil: no callbacks.
    public var offerAfter: Int?
    /// The share of those offered a callback who accept.
    public var acceptance: Double
    /// Seconds within which a service counts for the service level.
    public var target: Double

    /// The centre of a log; nil when the log has no calls, or no conversation, of its queue.
    public init?(_ log: QueueLogSummary, target: Double = 20) {
        guard let arrivals = log.profile, arrivals.peak > 0, let talk = log.talk.distribution else { return nil }
        self.arrivals = arrivals
        self.talk = .empirical(talk)
        patience = log.patience.distribution
        ring = log.ring.distribution.map { .empirical($0) } ?? .fixed(0)
        agents = log.agents.map { min($0, Limits.agentsPerTenant) }
        offerAfter = nil
        acceptance = 0
        self.target = target
    }

    /// Plays that many days after a day of warm-up. The same seed gives the same callers, whatever is different.
    public func simulate(days: Int, seed: UInt64) -> SimulatedCentre {
        let day = 86_400.0
        // As many batches as days, but no more than are needed: each is of whole days, so all are alike.
        let batches = min(max(days, 2), BatchMeans.standardBatches)
        let perBatch = Double(max(days / batches, 1))
        let end = day + Double(batches) * perBatch * day
        let statistics = QueueStatistics(
            of: CallbackQueue.queueName,
            start: World<NoObserver>.start,
            means: BatchMeans(warmUp: day, end: end, target: target, batches: batches)
        )
        var world = World(scenario(seed: seed, duration: end), watcher: statistics)
        world.run()
        return SimulatedCentre(
            means: world.watcher.means,
            hours: world.watcher.hours,
            turnedAway: world.watcher.turnedAway
        )
    }

    private func scenario(seed: UInt64, duration: Double) -> Scenario {
        var scenario = Scenario(seed: seed)
        scenario.duration = duration
        scenario.callers.talk = talk
        scenario.callers.patience = patience
        scenario.callers.acceptsOffer = acceptance
        scenario.agentHabits.answersAfter = ring
        // Longer than anybody lets it ring: a missed ring is not in the model.
        var settings = QueueSettings(agentRing: 120, maximumPlaces: 100_000)
        if let offerAfter {
            settings.rule.modes = [.onTimeout]
            settings.rule.offerAfter = Seconds(offerAfter)
            settings.rule.maximumPending = 100_000
        }
        let queue = CallbackQueue.queueName
        scenario.queues = [.init(name: queue, settings: settings, arrivals: .poisson(arrivals))]
        scenario.agents = (0..<(agents.max() ?? 0)).map { number in
            let endpoint = AgentSettings(endpoint: "PJSIP/\(number)", queues: [queue])
            return .init(name: AgentName(fixed: "a", number: number), settings: endpoint)
        }
        scenario.duty = agents
        return scenario
    }
}

/// What was measured of a contact centre.
public struct SimulatedCentre: Sendable {
    public let means: BatchMeans
    public let hours: HourlyMeans
    /// Calls that found all of the engine's places taken.
    public let turnedAway: Int
}
