import QueueEngine

/// A tenant's engine and just enough of a world around it: one Asterisk, agents who answer, callers with a number.
///
/// Queues are as full as the settings' bounds allow, and as few; each agent serves one of them.
struct ContactCentre {
    /// A conversation: what ends it, and who has it.
    struct Conversation {
        let caller: ChannelID
        let agentLeg: ChannelID
    }

    static let node = NodeName("pbx")!
    /// The most places and pending callbacks that a queue's settings allow.
    static let placesPerQueue = 100_000

    private(set) var engine: QueueEngine
    private(set) var now = Instant(milliseconds: 1_700_000_000_000)
    let queues: [QueueName]
    private var callers = 0

    init(places: Int, agents: Int) {
        let state = TenantState(name: TenantName("acme")!, settings: TenantSettings(outboundContext: "outbound"))
        engine = QueueEngine(state: state)
        let queueCount = max(1, (places + agents) / (Self.placesPerQueue - 1_000) + 1)
        queues = (0..<queueCount).map { QueueName("support\($0)")! }
        take(.started)
        take(.reconciled(Presence(node: Self.node, channels: [:], bridges: [:])))
        for queue in queues { take(.command(RequestID(1), .createQueue(queue, Self.settings))) }
        for number in 0..<agents {
            let settings = AgentSettings(endpoint: "PJSIP/agent\(number)", queues: [queues[number % queueCount]])
            take(.command(RequestID(2), .createAgent(AgentName("agent\(number)")!, settings)))
        }
    }

    private static var settings: QueueSettings {
        let rule = Rule(modes: [.onRequest, .onTimeout], expiry: 1_209_600, maximumPending: placesPerQueue)
        return QueueSettings(maximumPlaces: placesPerQueue, rule: rule)
    }

    @discardableResult
    mutating func take(_ input: Input) -> [Effect] {
        now = Instant(milliseconds: now.milliseconds + 1)
        return engine.handle(input, at: now)
    }

    mutating func advance(to instant: Instant) { now = max(now, instant) }

    /// A call that has yet to come in, each with its own number, spread over the queues.
    mutating func nextCall() -> (caller: ChannelID, input: Input) {
        callers += 1
        let caller = ChannelID(node: Self.node, id: "1700000000.\(callers)")
        let queue = queues[callers % queues.count]
        return (caller, .callArrived(caller, queue: queue, callerNumber: "+4917\(10_000_000 + callers)"))
    }

    /// The caller asks for a callback to the number on the display, and hangs up after the confirmation.
    mutating func requestCallback(_ caller: ChannelID) -> PlaceID? {
        take(.digitPressed(caller, .three))
        let confirmation = take(.digitPressed(caller, .pound))
        for playback in confirmation.compactMap(\.playback) { take(.playbackEnded(playback)) }
        take(.channelEnded(caller))
        return confirmation.lazy.compactMap(\.requestedPlace).first
    }
}

/// What follows for the world from an effect.
extension Effect {
    var ring: (leg: ChannelID, bridge: BridgeID)? {
        guard case .record(let recorded) = self, case .agentRung(_, _, let leg, let bridge) = recorded.fact else {
            return nil
        }
        return (leg, bridge)
    }

    var requestedPlace: PlaceID? {
        guard case .record(let recorded) = self, case .callbackRequested(let place, _, _) = recorded.fact else {
            return nil
        }
        return place
    }

    var playback: PlaybackID? {
        if case .perform(.play(let playback, _)) = self { playback } else { nil }
    }

    var customerLeg: ChannelID? {
        if case .perform(.dialCustomer(let dial)) = self { dial.leg } else { nil }
    }

    /// The two who are to be joined: the caller or customer, and the agent's leg.
    var conversation: ContactCentre.Conversation? {
        guard case .perform(.join(_, let caller, let agentLeg)) = self else { return nil }
        return .init(caller: caller, agentLeg: agentLeg)
    }
}
