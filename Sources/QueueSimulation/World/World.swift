import DequeModule
import QueueEngine

/// A contact centre around one engine: people who do as they please, an Asterisk, and a callbackd. Everything follows
/// from the scenario and its seed.
///
/// The layers, from the inside: callbackd (`World+Callbackd`), the link to Asterisk (`World+Link`), Asterisk
/// (`World+Asterisk`), and people at their phones (`World+People`). Each knows only the next one.
struct World<Watcher: Observer> {
    /// When every world begins: a Monday, 2024-01-01 00:00 UTC.
    static var start: Instant { Instant(milliseconds: 1_704_067_200_000) }

    let scenario: Scenario
    var watcher: Watcher
    var calendar = Calendar<Event>(start: start)
    var random: Randomness
    var engine: QueueEngine
    /// What callbackd has been told and has not handled.
    var inbox: Deque<Input> = []
    var timers: [TimerID: Calendar<Event>.Appointment] = [:]
    var asterisk = Asterisk()
    var arrivals: [ArrivalStream]
    var callers = 0
    var requests: UInt64 = 0

    var now: Instant { calendar.now }

    init(_ scenario: Scenario, watcher: Watcher) {
        self.scenario = scenario
        self.watcher = watcher
        let streams = RandomStreams(seed: scenario.seed)
        random = Randomness(streams)
        arrivals = scenario.queues.enumerated().map {
            ArrivalStream($1.arrivals, source: streams.source(for: .arrivals, index: UInt64($0)))
        }
        engine = QueueEngine(state: TenantState(name: TenantName(fixed: "acme"), settings: scenario.tenant))
        open()
    }

    /// Lets everything happen that is due in the next `seconds`.
    mutating func run(seconds: Double) {
        let end = later(by: seconds)
        while !watcher.hasSeenEnough, let event = calendar.next(until: end) {
            happen(event)
            handleInbox()
        }
    }

    /// Calls come in for the scenario's duration; then all that is left is served.
    mutating func run() {
        run(seconds: scenario.duration)
        run(seconds: 86_400 * 30)
    }

    /// Settings as an administrator makes them, then the first callers.
    private mutating func open() {
        tell(.started)
        tell(.nodesConfigured(Set(scenario.nodes)))
        for node in scenario.nodes { tell(.reconciled(Presence(node: node, channels: [:], bridges: [:]))) }
        for queue in scenario.queues { command(.createQueue(queue.name, queue.settings)) }
        for agent in scenario.agents { command(.createAgent(agent.name, agent.settings)) }
        handleInbox()
        changeDuty(hour: 0)
        for queue in arrivals.indices { scheduleArrival(in: queue) }
    }

    private mutating func happen(_ event: Event) {
        switch event {
        case .arrival(let queue): arrive(in: queue)
        case .impatience(let channel): loseOnesPatience(channel)
        case .press(let channel, let digit): press(digit, on: channel)
        case .pickUp(let leg): pickUp(leg)
        case .turnDown(let leg, let failure): turnDown(leg, failure)
        case .hangUp(let channel): hangUp(channel)
        case .soundOver(let playback): finish(playback)
        case .dutyChange(let hour): changeDuty(hour: hour)
        case .timer(let timer):
            timers[timer] = nil
            handle(.timerFired(timer))
        }
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
