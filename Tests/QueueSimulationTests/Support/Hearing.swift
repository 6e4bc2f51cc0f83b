import QueueEngine

@testable import QueueSimulation

/// An auditor that is told a story by hand: one Asterisk, the queue `support`, the agent `alice`, a minute at most.
struct Hearing {
    static let queue = QueueName("support")!
    static let alice = AgentName("alice")!
    static let node = NodeName("pbx")!
    static let start = Instant(milliseconds: 1_704_067_200_000)
    static let number = PhoneNumber("5550101")!

    /// How far the first caller has come.
    enum Stage: Int {
        case nowhere
        case waiting
        /// Has asked for a callback and hung up.
        case promised
        /// An agent is rung for the callback.
        case ringing
        /// The customer is about to be dialled.
        case dialling
    }

    private(set) var auditor: Auditor
    private let settings: QueueSettings
    private var sequence: Int64 = 0
    private(set) var now = start
    private var rings = 0

    /// Everybody is there, callers can ask for a callback at any time unless the rule says otherwise, and nothing has
    /// happened but what has brought the first caller to `stage`.
    init(_ settings: QueueSettings = QueueSettings(), agents: [AgentName] = [alice], first stage: Stage = .nowhere) {
        auditor = Auditor(tenant: TenantSettings(outboundContext: "outbound"), start: Self.start, slack: 10)
        var settings = settings
        if settings.rule.modes.isEmpty { settings.rule.modes = [.onRequest] }
        self.settings = settings
        see(.given(.started))
        see(.given(.nodesConfigured([Self.node])))
        see(.given(.reconciled(Presence(node: Self.node, channels: [:], bridges: [:]))))
        fact(.queueChanged(Self.queue, settings))
        for agent in agents {
            fact(.agentChanged(agent, AgentSettings(endpoint: "PJSIP/\(agent)", queues: [Self.queue])))
        }
        if stage.rawValue >= Stage.waiting.rawValue { arrive(1) }
        if stage.rawValue >= Stage.promised.rawValue { request(1) }
        if stage.rawValue >= Stage.ringing.rawValue { ring(for: 1) }
        if stage.rawValue >= Stage.dialling.rawValue { startAttempt(1, of: 1) }
    }

    /// The invariant that was violated first.
    var violated: Invariant? { auditor.violation?.invariant }

    mutating func see(_ happening: Happening) { auditor.observe(happening, at: now) }

    mutating func fact(_ fact: Fact) {
        sequence += 1
        see(.stored(RecordedFact(sequence: sequence, at: now, fact: fact)))
    }

    mutating func wait(_ seconds: Seconds) { now = now + seconds }

    mutating func come(_ place: Int64, to queue: QueueName = queue, showing number: String? = nil) {
        see(.phone(.called(caller(place), queue)))
        see(.given(.callArrived(caller(place), queue: queue, callerNumber: number)))
    }

    mutating func arrive(_ place: Int64, showing number: String? = nil) {
        come(place, showing: number)
        let shown = number.flatMap { PhoneNumber($0) }
        fact(.joined(PlaceID(place), queue: Self.queue, channel: caller(place), displayedNumber: shown))
        see(.performed(.answer(caller(place), musicClass: "default")))
        see(.phone(.answered(caller(place))))
    }

    mutating func press(_ keys: String, on place: Int64) {
        for key in keys { see(.given(.digitPressed(caller(place), Digit(rawValue: key)!))) }
    }

    /// Presses the key and confirms a number.
    mutating func confirm(_ number: String, on place: Int64) {
        press("\(settings.rule.key.rawValue)\(number)#", on: place)
    }

    /// The callback is promised.
    mutating func promise(_ place: Int64, _ number: PhoneNumber = number, expiresIn: Seconds? = nil) {
        let expiresAt = now + (expiresIn ?? settings.rule.expiry)
        fact(.callbackRequested(PlaceID(place), number, expiresAt: expiresAt))
    }

    /// Confirms a number and is gone.
    mutating func request(_ place: Int64, _ number: PhoneNumber = number) {
        confirm(number.digits, on: place)
        promise(place, number)
        see(.phone(.ended(caller(place))))
        fact(.requestCallEnded(PlaceID(place)))
    }

    mutating func ring(_ agent: AgentName = alice, for place: Int64) {
        fact(.agentRung(PlaceID(place), agent, leg: leg(place), bridge: bridge(place)))
        see(.phone(.created(leg(place))))
        see(.phone(.rang(leg(place))))
    }

    /// Once more, on a leg of its own.
    mutating func ringAnew(_ agent: AgentName = alice, for place: Int64) -> ChannelID {
        rings += 1
        let leg = ChannelID(node: Self.node, id: "callbackd.acme.\(place).agent.y-\(rings)")
        let bridge = BridgeID(node: Self.node, id: "callbackd.acme.\(place).bridge.y-\(rings)")
        fact(.agentRung(PlaceID(place), agent, leg: leg, bridge: bridge))
        return leg
    }

    mutating func startAttempt(_ attempt: Int, of place: Int64) {
        fact(.attemptStarted(PlaceID(place), attempt: attempt, leg: customer(place)))
    }

    /// The agent's and the caller's channels are up and joined.
    mutating func talk(_ place: Int64) {
        see(.phone(.answered(leg(place))))
        fact(.joining(PlaceID(place), channel: caller(place)))
        see(.phone(.joined(bridge(place), caller(place), leg(place))))
        fact(.connected(PlaceID(place)))
    }

    /// A caller hears a sound that goes on.
    mutating func say(_ number: Int, on place: Int64) {
        see(.performed(.play(sound(number, on: place), [.prompt(.callbackHolding)])))
        see(.phone(.heard(sound(number, on: place), [.prompt(.callbackHolding)])))
    }

    /// callbackd's state is `state`, and so is what it has stored, unless that is something else.
    mutating func settle(_ state: TenantState, stored: TenantState? = nil) {
        auditor.settle(state, stored: stored ?? state, [:], at: now)
    }

    func sound(_ number: Int, on place: Int64) -> PlaybackID {
        PlaybackID(channel: caller(place), id: "callbackd.acme.sound.x-\(number)")
    }

    func caller(_ place: Int64) -> ChannelID { ChannelID(node: Self.node, id: "17.\(place)") }
    func leg(_ place: Int64) -> ChannelID { ChannelID(node: Self.node, id: "callbackd.acme.\(place).agent.x-1") }
    func customer(_ place: Int64) -> ChannelID {
        ChannelID(node: Self.node, id: "callbackd.acme.\(place).customer.x-2")
    }
    func bridge(_ place: Int64) -> BridgeID { BridgeID(node: Self.node, id: "callbackd.acme.\(place).bridge.x-3") }
}
