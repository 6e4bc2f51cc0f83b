import QueueEngine

/// What an administrator does now and then.
enum AdministrativeTask: CaseIterable {
    case cancelCallback
    case changeRule
    case changeQueue
    case pauseAgent
    case changeAgent
    case askNonsense
    case removeQueue
}

/// Administrators, in the middle of it all.
extension World {
    mutating func scheduleAdministration() {
        for task in AdministrativeTask.allCases { scheduleNext(task) }
    }

    private mutating func scheduleNext(_ task: AdministrativeTask) {
        let rate = rate(of: task)
        guard rate > 0 else { return }
        schedule(.administer(task), in: Distribution.exponential(mean: 3_600 / rate).sample(using: &random.office))
    }

    private func rate(of task: AdministrativeTask) -> Double {
        let habits = scenario.administration
        return switch task {
        case .cancelCallback: habits.cancelsCallbacks
        case .changeRule: habits.changesRules
        case .changeQueue: habits.changesQueues
        case .pauseAgent: habits.pausesAgents
        case .changeAgent: habits.changesAgents
        case .askNonsense: habits.asksNonsense
        case .removeQueue: habits.removesQueues
        }
    }

    mutating func administer(_ task: AdministrativeTask) {
        guard isBreaking, callbackd.isUp else { return isBreaking ? scheduleNext(task) : () }
        scheduleNext(task)
        guard !scenario.queues.isEmpty, !scenario.agents.isEmpty else { return }
        let queue = scenario.queues[random.office.below(scenario.queues.count)]
        let agent = scenario.agents[random.office.below(scenario.agents.count)]
        switch task {
        case .cancelCallback: cancelSomeCallback()
        case .changeRule: command(.changeRule(queue.name, someChange()))
        case .changeQueue:
            var settings = callbackd.engine.state.queues[queue.name] ?? queue.settings
            settings.wrapUp = Seconds(random.office.below(20))
            settings.agentRing = Seconds(5 + random.office.below(20))
            settings.maximumPlaces = 1 + random.office.below(100)
            command(.changeQueue(queue.name, settings))
        case .pauseAgent: command(.pauseAgent(agent.name, random.office.chance(0.5)))
        case .changeAgent: change(agent)
        case .askNonsense: askNonsense(queue, agent)
        case .removeQueue: removeOrCreate(queue)
        }
    }

    /// Any of the last places, a callback or not, ended or not.
    private mutating func cancelSomeCallback() {
        let newest = callbackd.engine.state.nextPlace.number
        let pending = callbackd.engine.state.places
        for _ in 0..<8 {
            let place = PlaceID(newest - Int64(random.office.below(60)))
            guard pending[place]?.callback != nil || random.office.chance(0.1) else { continue }
            command(.cancelCallback(place))
            return
        }
    }

    private mutating func someChange() -> RuleChange {
        var change = RuleChange()
        switch random.office.below(8) {
        case 0: change.maximumAttempts = 1 + random.office.below(4)
        case 1: change.retryInterval = Seconds(1 + random.office.below(120))
        case 2: change.expiry = Seconds(60 + random.office.below(3_600))
        case 3: change.maximumPending = random.office.below(20)
        case 4: change.outboundPrefix = ["", "9", "0*", "#31#"][random.office.below(4)]
        case 5:
            change.modes = [[], [.onRequest], [.onTimeout], [.onRequest, .onTimeout]][random.office.below(4)]
        case 6:
            let choice = random.office.below(4)
            change.refusedPrefixes = [[], ["900"], ["0044"], []][choice]
            change.allowedPrefixes = [[], [], [], ["5550", "55501", "0044"]][choice]
        default:
            let digits = 1 + random.office.below(9)
            change.minimumDigits = digits
            change.maximumDigits = digits < 5 ? 9 : 15
        }
        return change
    }

    private mutating func change(_ agent: Scenario.Member) {
        var settings = agent.settings
        switch random.office.below(3) {
        case 0: command(.removeAgent(agent.name))
        case 1: command(.createAgent(agent.name, settings))
        default:
            settings.queues = Set(settings.queues.sorted().filter { _ in random.office.chance(0.5) })
            command(.changeAgent(agent.name, settings))
        }
    }

    /// Refused while somebody is in the queue. One that is gone comes back, with its members.
    private mutating func removeOrCreate(_ queue: Scenario.Queue) {
        let state = callbackd.engine.state
        guard state.queues[queue.name] == nil else {
            command(.removeQueue(queue.name))
            return
        }
        command(.createQueue(queue.name, queue.settings))
        for agent in scenario.agents where agent.settings.queues.contains(queue.name) {
            guard var settings = state.agents[agent.name]?.settings else { continue }
            settings.queues.insert(queue.name)
            command(.changeAgent(agent.name, settings))
        }
    }

    private mutating func askNonsense(_ queue: Scenario.Queue, _ agent: Scenario.Member) {
        var settings = queue.settings
        switch random.office.below(5) {
        case 0: command(.removeQueue(QueueName(fixed: "nowhere")))
        case 1: command(.changeAgent(agent.name, AgentSettings(endpoint: "nothing", queues: [])))
        case 2:
            settings.rule.maximumAttempts = 0
            command(.changeQueue(queue.name, settings))
        case 3: command(.pauseAgent(AgentName(fixed: "nobody"), true))
        default: command(.cancelCallback(PlaceID(Int64.max)))
        }
    }
}
