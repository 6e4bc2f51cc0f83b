@testable import QueueEngine

/// A contact centre in miniature around one engine: people who do as they please, an Asterisk that is late, loses and
/// repeats what it says and goes down, and a process that dies. Everything follows from the seed.
///
/// What it never does is what Asterisk never does (facts/ari.md): a channel enters Stasis once, and its end is unheard
/// only while nobody is connected, or when we ordered it.
struct World {
    static let node: NodeName = "pbx"
    static let queues: [QueueName] = ["sales", "support"]

    var checked: CheckedEngine
    var auditor = Auditor()
    var random: SplitMix
    var now = Instant(milliseconds: 1_700_000_000_000)

    /// What Asterisk has.
    var channels: [String: Channel] = [:]
    var bridges: [String: Set<String>] = [:]
    var playbacks: [PlaybackID] = []
    /// What we have told Asterisk and it has not done yet, in order.
    var orders: [(due: Instant, act: Act)] = []
    /// What Asterisk has said and we have not heard yet.
    var events: [(due: Instant, input: Input)] = []
    /// What we have heard, to be heard once more.
    var heard: [Input] = []
    var isConnected = true
    var isProcessUp = true
    /// Everybody means well and nothing breaks.
    var isHealthy = false
    var callers = 0
    var requests: UInt64 = 0

    var onEffects: ([Effect]) -> Void = { _ in }

    private var recent: [(at: Instant, input: Input, effects: [Effect])] = []

    struct Channel {
        enum Kind: Hashable {
            case caller
            case agent
            case customer
        }
        let kind: Kind
        /// Whose phone it is; a person has one.
        let whom: String
        var isUp: Bool
    }

    init(seed: UInt64) throws(Violation) {
        random = SplitMix(seed: seed)
        checked = CheckedEngine(state: TenantState(name: "acme", settings: TenantSettings(outboundContext: "out")))
        try take(.started)
        try reconcile()
        for queue in Self.queues { try command(.createQueue(queue, settings())) }
        let agents: [AgentName] = ["alice", "bob", "carol"]
        for (number, agent) in agents.enumerated() {
            let queues = number == 0 ? Set(Self.queues) : [Self.queues[number % 2]]
            try command(.createAgent(agent, AgentSettings(endpoint: "PJSIP/\(agent)", queues: queues)))
        }
    }

    var state: TenantState { checked.engine.state }

    /// The last things that happened, for whoever has to find out why.
    var tail: String {
        recent.map { "\($0.at) \($0.input)\n" + $0.effects.map { "      \($0)\n" }.joined() }.joined()
    }

    /// Gives the engine an input, and has the auditor look at what follows.
    mutating func take(_ input: Input) throws(Violation) {
        let effects = try checked.handle(input, at: now)
        try follow(input, effects)
    }

    mutating func command(_ command: Command) throws(Violation) {
        requests += 1
        try take(.command(RequestID(requests), command))
    }

    /// Callers whom nobody has heard of are taken for new ones after that, as CallControl does.
    mutating func reconcile() throws(Violation) {
        let presence = Presence(
            node: Self.node,
            channels: channels.mapValues { $0.isUp ? .up : .unanswered },
            bridges: bridges
        )
        try take(.reconciled(presence))
        for id in channels.keys.sorted() where channels[id]?.kind == .caller {
            try take(.callArrived(channel(id), queue: Self.queues[0], callerNumber: nil))
        }
    }

    mutating func restartProcess() throws(Violation) {
        now = Instant(milliseconds: now.milliseconds + 1)
        isProcessUp = true
        try follow(.started, try checked.restart(at: now))
        if isConnected { try reconcile() }
    }

    private mutating func follow(_ input: Input, _ effects: [Effect]) throws(Violation) {
        recent.append((now, input, effects))
        if recent.count > 40 { recent.removeFirst() }
        onEffects(effects)
        try auditor.observe(input, effects, at: now)
        try auditor.compare(with: state, at: now)
        for case .perform(let act) in effects { order(act) }
    }

    /// Time passes. Whatever is due happens in its order.
    mutating func advance(byMilliseconds milliseconds: Int64) throws(Violation) {
        let end = Instant(milliseconds: now.milliseconds + milliseconds)
        while let due = nextDue, due <= end {
            now = max(now, due)
            if let index = orders.firstIndex(where: { $0.due <= now }) {
                try carryOut(orders.remove(at: index).act)
            } else if let index = events.indices.filter({ events[$0].due <= now }).min(by: {
                events[$0].due < events[$1].due
            }) {
                try hear(events.remove(at: index).input)
            } else if let (timer, _) = checked.nextTimer {
                try take(.timerFired(timer))
            }
        }
        now = end
    }

    private var nextDue: Instant? {
        let timer = isProcessUp ? checked.nextTimer?.at : nil
        return [orders.first?.due, events.map(\.due).min(), timer].compactMap { $0 }.min()
    }

    private mutating func hear(_ input: Input) throws(Violation) {
        guard isConnected, isProcessUp else { return }
        heard.append(input)
        if heard.count > 20 { heard.removeFirst() }
        try take(input)
    }
}
