@testable import QueueEngine

/// What an engine did that no engine may do.
struct Violation: Error, CustomStringConvertible {
    let description: String

    static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws(Violation) {
        guard holds else { throw Violation(description: description()) }
    }
}

/// An engine with its store and its timers. After every input it is checked for what must hold of any engine, at any
/// time.
struct CheckedEngine {
    private(set) var engine: QueueEngine
    private(set) var facts: [RecordedFact] = []
    private(set) var armed: [TimerID: Alarm] = [:]
    /// What the store would give after a crash.
    private(set) var folded: TenantState
    private var alarms = 0
    private var usedIDs: Set<String> = []

    struct Alarm: Comparable {
        let at: Instant
        /// Alarms of one instant go off in the order in which they were set.
        let order: Int

        static func < (left: Self, right: Self) -> Bool { (left.at, left.order) < (right.at, right.order) }
    }

    init(state: TenantState) {
        engine = QueueEngine(state: state)
        folded = state
    }

    var nextTimer: (timer: TimerID, at: Instant)? {
        armed.min { $0.value < $1.value }.map { ($0.key, $0.value.at) }
    }

    mutating func handle(_ input: Input, at now: Instant) throws(Violation) -> [Effect] {
        if case .timerFired(let timer) = input { armed[timer] = nil }
        let effects = engine.handle(input, at: now)
        for effect in effects { try take(effect) }
        try check(after: input)
        return effects
    }

    /// The process dies and another is started from the store. Its Asterisks are not reached yet.
    mutating func restart(at now: Instant) throws(Violation) -> [Effect] {
        engine = QueueEngine(state: folded)
        armed = [:]
        return try handle(.started, at: now)
    }

    private mutating func take(_ effect: Effect) throws(Violation) {
        switch effect {
        case .record(let fact):
            try Violation.unless(fact.sequence == folded.sequence + 1, "a gap before \(fact)")
            folded.apply(fact)
            facts.append(fact)
            if case .agentRung(_, _, _, let bridge) = fact.fact { try use(bridge.id) }
        case .perform(.dialAgent(let dial)): try use(dial.leg.id)
        case .perform(.dialCustomer(let dial)): try use(dial.leg.id)
        case .perform(.play(let playback, _)): try use(playback.id)
        case .perform, .reply: break
        case .arm(let timer, let at):
            alarms += 1
            armed[timer] = Alarm(at: at, order: alarms)
        case .disarm(let timer): armed[timer] = nil
        }
    }

    private mutating func use(_ id: String) throws(Violation) {
        try Violation.unless(usedIDs.insert(id).inserted, "\(id) is used twice")
        try Violation.unless(id.utf8.count <= 149, "\(id) is too long for Asterisk")
        try Violation.unless(QueueEngine.tenant(ofID: id) == folded.name, "\(id) does not tell its tenant")
    }

    private func check(after input: Input) throws(Violation) {
        let state = engine.state
        try Violation.unless(state == folded, "after \(input): the state is not the fold of the facts")
        try Violation.unless(engine.index == Index(state), "after \(input): the index is not the state's")
        for channel in Array(engine.dialogs.keys) + engine.playing.keys where engine.index.roles[channel] == nil {
            throw Violation(description: "after \(input): \(channel) is remembered, but nobody is there")
        }
        for playing in engine.playing.values {
            try Violation.unless(armed[.playback(playing.id)] != nil, "after \(input): \(playing) has no limit")
        }
        for place in state.places.values where engine.nodes.contains(place.node) {
            try checkLimits(of: place, after: input)
        }
        for (name, agent) in state.agents {
            if case .resting = agent.occupation {
                try Violation.unless(armed[.rest(name)] != nil, "after \(input): \(name) rests for ever")
            }
        }
    }

    /// Whatever an agent is reserved for ends some day, even if Asterisk never says another word.
    private func checkLimits(of place: Place, after input: Input) throws(Violation) {
        let limits: [TimerID] =
            switch place.service?.stage {
            case .ringing, .joining: [.leg(place.service!.agentLeg)]
            case .dialling(let leg, _): [.leg(leg)]
            case .announcing:
                (engine.playing[place.service!.agentLeg].map { [.playback($0.id)] } ?? [])
                    + requestCallLimits(of: place)
            case .connected: []
            case nil: place.callback?.retryAt.map { $0 > engine.now ? [.retry(place.id)] : [] } ?? []
            }
        if case .connected = place.service?.stage { return }
        let isWaiting = place.service == nil && limits.isEmpty
        try Violation.unless(
            isWaiting || limits.contains { armed[$0] != nil },
            "after \(input): nothing limits \(place)"
        )
        if place.callback != nil, place.service == nil {
            try Violation.unless(armed[.expiry(place.id)] != nil, "after \(input): \(place) never expires")
        }
    }

    private func requestCallLimits(of place: Place) -> [TimerID] {
        guard let channel = place.callback?.requestChannel else { return [] }
        return (engine.playing[channel].map { [.playback($0.id)] } ?? []) + [.hangUp(channel)]
    }
}
