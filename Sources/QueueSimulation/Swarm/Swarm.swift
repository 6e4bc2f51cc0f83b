import QueueEngine

/// Draws a scenario from a seed: which faults, behaviours and settings are on, and how strong.
struct Swarm {
    private let plan: Plan
    private var random: RandomSource

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

    private func has(_ dimension: Dimension) -> Bool { dimensions.contains(dimension) }

    /// A draw is made whether it counts or not, so that the others stay what they are.
    private mutating func share(_ dimension: Dimension, _ range: ClosedRange<Double>) -> Double {
        let value = range.lowerBound + random.unit() * (range.upperBound - range.lowerBound)
        return has(dimension) ? value : 0
    }

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

    private mutating func callers(_ talk: Double) -> CallerHabits {
        var habits = CallerHabits()
        let patience = 20 + 300 * random.unit()
        habits.patience = has(.impatience) ? .exponential(mean: patience) : .never
        habits.talk = random.chance(0.5) ? .exponential(mean: talk) : .lognormal(mean: talk, variation: 1.2)
        habits.asksAtOnce = share(.requests, 0.1...0.9)
        habits.acceptsOffer = share(.offers, 0.1...1)
        habits.reaction = .uniform(0...4)
        habits.hidesNumber = share(.hiddenNumbers, 0.1...0.5)
        habits.typesNumber = share(.typing, 0.1...0.9)
        habits.wavers = share(.wavering, 0.05...0.5)
        habits.fidgets = share(.fidgeting, 0.5...20)
        if has(.sharedNumbers) {
            habits.numbers = (1...12).map { "55501\($0)" } + ["9005550104", "112", "+44123456789", "0044123456789"]
        }
        habits.loneliness = .uniform(15...60)
        return habits
    }

    private mutating func agentHabits() -> AgentHabits {
        var habits = AgentHabits()
        let slow = 30 * random.unit()
        habits.answersAfter = .uniform(0.2...(has(.slowAgents) ? 3 + slow : 3))
        habits.declines = share(.absentAgents, 0.02...0.2)
        habits.ignores = share(.absentAgents, 0.02...0.2)
        habits.isAway = share(.absentAgents, 0.02...0.2)
        habits.hangsUpOnPrompts = share(.rudeAgents, 0.02...0.3)
        habits.loneliness = has(.patientAgents) ? .never : .uniform(20...90)
        return habits
    }

    private mutating func customers() -> CustomerHabits {
        var habits = CustomerHabits()
        habits.answersAfter = .uniform(0.5...12)
        habits.isBusy = share(.absentCustomers, 0.05...0.3)
        habits.ignores = share(.absentCustomers, 0.05...0.3)
        habits.isAway = share(.absentCustomers, 0.02...0.2)
        habits.machine = share(.machines, 0.05...0.4)
        habits.hangsUpAtOnce = share(.machines, 0.05...0.3)
        return habits
    }

    private mutating func administration() -> Administration {
        var habits = Administration()
        habits.cancelsCallbacks = share(.cancellations, 10...400)
        habits.changesRules = share(.ruleChanges, 5...60)
        habits.changesQueues = share(.queueChanges, 5...60)
        habits.pausesAgents = share(.pauses, 5...100)
        habits.changesAgents = share(.agentChanges, 5...60)
        habits.asksNonsense = share(.nonsense, 5...60)
        habits.removesQueues = share(.queueRemovals, 10...200)
        return habits
    }

    private mutating func faults() -> Faults {
        var faults = Faults()
        faults.slowRequests = share(.slowRequests, 0.005...0.1)
        faults.slowNews = share(.slowNews, 0.005...0.05)
        faults.failingRequests = share(.failingRequests, 0.002...0.05)
        faults.lostAnswers = share(.lostAnswers, 0.002...0.05)
        faults.repeatedNews = share(.repeatedNews, 0.02...0.5)
        faults.unknownNews = share(.unknownNews, 10...300)
        faults.refusedInputs = share(.refusedInputs, 0.001...0.02)
        faults.endlessSounds = share(.endlessSounds, 0.01...0.1)
        faults.failingAppends = share(.storeOutages, 0.002...0.04)
        faults.actsLeaveEarly = has(.earlyActs)
        faults.crashes = share(.crashes, 1...60)
        faults.crashesInRelease = share(.crashesInRelease, 0.0005...0.02)
        faults.stops = share(.stops, 1...20)
        faults.downtime = .uniform(0.3...(1 + 29 * random.unit()))
        faults.nodeChanges = share(.nodeChanges, 0.1...0.6)
        faults.disconnections = share(.disconnections, 2...60)
        faults.networkCuts = share(.networkCuts, 0.1...0.9)
        faults.asteriskRestarts = share(.asteriskRestarts, 0.5...10)
        faults.unansweredRequests = share(.unansweredRequests, 0.005...0.05)
        return faults
    }
}
