import QueueEngine

/// A contact centre around one engine: people who do as they please, an Asterisk, and a callbackd. Everything follows
/// from the scenario and its seed.
///
/// The layers, from the inside: callbackd (`World+Callbackd`, `World+Life`), the link to Asterisk (`World+Requests`,
/// `World+News`, `World+Connection`), Asterisk (`World+Asterisk`), and people at their phones (`World+Arrivals`,
/// `World+Keys`, `World+Phones`, `World+Administration`). Each knows only the next one. Without faults the link
/// is left out.
struct World<Watcher: Observer> {
    /// When every world begins: a Monday, 2024-01-01 00:00 UTC.
    static var start: Instant { Instant(milliseconds: 1_704_067_200_000) }

    let scenario: Scenario
    let faults: Faults
    let isIdeal: Bool
    var watcher: Watcher
    var calendar = Calendar<Event>(start: start)
    var random: Randomness
    var callbackd: Callbackd
    var asterisk = Asterisk()
    /// The Asterisks that callbackd is configured for.
    var nodes: [NodeName]
    var wires: [NodeName: Wire]
    var arrivals: [ArrivalStream]
    var tally = FaultTally()
    var callers = 0
    var requests: UInt64 = 0
    /// False once everything is to be mended.
    var isBreaking = true

    var now: Instant { calendar.now }
    var engine: QueueEngine { callbackd.engine }

    init(_ scenario: Scenario, watcher: Watcher) {
        self.scenario = scenario
        self.watcher = watcher
        faults = scenario.faults ?? Faults()
        isIdeal = scenario.faults == nil
        nodes = scenario.nodes
        let streams = RandomStreams(seed: scenario.seed)
        random = Randomness(streams)
        arrivals = scenario.queues.enumerated().map {
            ArrivalStream($1.arrivals, source: streams.source(for: .arrivals, index: UInt64($0)))
        }
        wires = Dictionary(scenario.nodes.map { ($0, Wire()) }, uniquingKeysWith: { first, _ in first })
        callbackd = Callbackd(state: TenantState(name: TenantName(fixed: "acme"), settings: scenario.tenant))
        open()
    }

    /// Lets everything happen that is due in the next `seconds`.
    mutating func run(seconds: Double) {
        let end = later(by: seconds)
        while !watcher.hasSeenEnough, let (event, appointment) = calendar.next(until: end) {
            happen(event, appointment)
            work()
        }
    }

    /// Settings as an administrator makes them, then the first callers.
    private mutating func open() {
        if isIdeal {
            tell(.started)
            tell(.nodesConfigured(Set(nodes)))
            for node in nodes { tell(.reconciled(Presence(node: node, channels: [:], bridges: [:]))) }
        } else {
            begin()
        }
        for queue in scenario.queues { command(.createQueue(queue.name, queue.settings)) }
        for agent in scenario.agents { command(.createAgent(agent.name, agent.settings)) }
        changeDuty(hour: 0)
        work()
        for queue in arrivals.indices { scheduleArrival(in: queue) }
        scheduleTroubles()
        scheduleAdministration()
        if Watcher.looksAtStates { schedule(.tick, in: tickSeconds) }
    }

    private mutating func happen(_ event: Event, _ appointment: Calendar<Event>.Appointment) {
        switch event {
        case .arrival(let queue): arrive(in: queue)
        case .impatience(let channel): loseOnesPatience(channel)
        case .press(let channel, let digit): press(digit, on: channel)
        case .fidget(let channel): fidget(on: channel)
        case .pickUp(let leg): pickUp(leg)
        case .turnDown(let leg, let failure): turnDown(leg, failure)
        case .talkOver(let channel, let bridge): endTalk(channel, bridge)
        case .lonely(let channel): leaveSilence(channel)
        case .hangUp(let channel): end(channel)
        case .soundOver(let playback): finish(playback)
        case .dutyChange(let hour): changeDuty(hour: hour)
        case .timer(let timer): fire(timer, appointment)
        case .request(let request): carryOut(request)
        case .news(let node, let connection, let news): hear(news, from: node, connection)
        case .stray(let life, let input): hearStray(input, life)
        case .connect(let node): connect(node)
        case .synchronise(let node, let connection): synchronise(node, connection)
        case .noticeLoss(let node, let connection): noticeLoss(of: node, connection)
        case .resynchronise(let node, let life): resynchronise(node, life)
        case .appended(let life): appended(life: life)
        case .crash(let life): if life == callbackd.life { crash() }
        case .start: start()
        case .trouble(let trouble): happen(trouble)
        case .administer(let task): administer(task)
        case .tick: tick()
        }
    }

    private var tickSeconds: Double { 5 }

    private mutating func tick() {
        note(.tick)
        schedule(.tick, in: tickSeconds)
    }

    func later(by seconds: Double) -> Instant {
        Instant(milliseconds: now.milliseconds + Int64((min(seconds, 1e9) * 1_000).rounded()))
    }

    /// Never, if it takes for ever.
    mutating func schedule(_ event: Event, in seconds: Double) {
        if seconds.isFinite { calendar.schedule(event, at: later(by: seconds)) }
    }

    mutating func note(_ happening: Happening) { watcher.observe(happening, at: now) }
}
