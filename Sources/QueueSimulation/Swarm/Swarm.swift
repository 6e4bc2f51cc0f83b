import QueueEngine

/// Draws a scenario from a seed: which faults, behaviours and settings are on, and how strong.
struct Swarm {
    private let plan: Plan
    var random: RandomSource

    /// What the plan's seed has, less what is left out.
    let dimensions: Set<Dimension>

    init(_ plan: Plan) {
        self.plan = plan
        random = RandomStreams(seed: plan.seed).source(for: .scenario)
        var chosen: Set<Dimension> = []
        for (index, dimension) in Dimension.allCases.enumerated() {
            var coin = RandomSource(seed: plan.seed, stream: 1_000 + UInt64(index))
            if coin.chance(0.5) { chosen.insert(dimension) }
        }
        dimensions = chosen.subtracting(plan.without)
    }

    static func scenario(of plan: Plan) -> Scenario {
        var swarm = Swarm(plan)
        return swarm.draw()
    }

    private mutating func draw() -> Scenario {
        var scenario = Scenario(seed: plan.seed)
        scenario.duration = plan.hours * 3_600
        scenario.maximumCallers = plan.callers
        scenario.tenant.callerID = PhoneNumber("5559999")
        let nodes = 2 + random.below(2)
        scenario.nodes = (1...(has(.manyNodes) ? nodes : 1)).map { NodeName(fixed: "pbx", number: $0) }
        let queues = 2 + random.below(2)
        let settings = (0..<3).map { _ in queueSettings() }
        let talk = 10 + 110 * random.unit()
        let agents = 1 + random.below(8)
        let load = (has(.overload) ? 1.3 : 0.7) + 0.3 * random.unit()
        let count = has(.manyQueues) ? queues : 1
        // Calls that a queue's agents can just about serve.
        let rate = load * Double(agents) / (talk + 6) / Double(count)
        for index in 0..<count {
            let profile = RateProfile(rates: [0.5 * rate, 1.5 * rate], step: 600)
            let arrivals: Arrivals = profile.map { .poisson($0) } ?? .trace([])
            let name = QueueName(fixed: "queue", number: index + 1)
            scenario.queues.append(.init(name: name, settings: settings[index], arrivals: arrivals))
        }
        for index in 0..<agents {
            let name = AgentName(fixed: "agent", number: index + 1)
            let all = scenario.queues.map(\.name)
            // The first serves all queues, so that none is without an agent.
            let served = index == 0 ? all : all.filter { _ in random.chance(0.7) }
            let member = AgentSettings(endpoint: "PJSIP/\(name)", queues: Set(served))
            scenario.agents.append(.init(name: name, settings: member))
        }
        scenario.promptLength = .uniform(0.5...6)
        scenario.callers = callers(talk)
        scenario.agentHabits = agentHabits()
        scenario.customers = customers()
        scenario.administration = administration()
        scenario.faults = faults()
        return scenario
    }

    func has(_ dimension: Dimension) -> Bool { dimensions.contains(dimension) }

    private mutating func queueSettings() -> QueueSettings {
        var rule = Rule(modes: [])
        if has(.requests) { rule.modes.insert(.onRequest) }
        if has(.offers) { rule.modes.insert(.onTimeout) }
        rule.key = Digit.allCases[random.below(10)]
        rule.offerAfter = Seconds(1 + random.below(90))
        rule.outboundPrefix = ["", "9", "0", "*9"][random.below(4)]
        rule.maximumAttempts = 1 + random.below(4)
        rule.retryInterval = Seconds(1 + random.below(90))
        rule.customerRing = Seconds(5 + random.below(40))
        rule.expiry = Seconds(60 + random.below(3_600))
        rule.numbers.refusedPrefixes = ["900", "+449"]
        let (places, pending) = (2 + random.below(20), random.below(8))
        if has(.smallLimits) { rule.maximumPending = pending }
        var settings = QueueSettings(agentRing: Seconds(5 + random.below(25)), rule: rule)
        let rest = 1 + random.below(30)
        if has(.wrapUp) { settings.wrapUp = Seconds(rest) }
        if has(.smallLimits) { settings.maximumPlaces = places }
        return settings
    }
}
