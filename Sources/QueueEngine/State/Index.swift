/// What a channel is for.
enum Role: Hashable, Sendable {
    /// A live caller's, while waiting or served.
    case caller(PlaceID)
    /// The call in which a callback was requested, until it has ended.
    case requestCall(PlaceID)
    /// A caller's whom we are hanging up.
    case departing
    case agentLeg(PlaceID)
    case customerLeg(PlaceID)
    /// An agent's leg after its service.
    case leavingLeg(AgentName)
}

/// Ways into the state that would otherwise need a search. Derived from it, never stored.
struct Index: Hashable, Sendable {
    private(set) var roles: [ChannelID: Role] = [:]
    private(set) var bridges: [BridgeID: PlaceID] = [:]
    /// The pending callback of a number in a queue (there is at most one).
    private(set) var pending: [QueueName: [PhoneNumber: PlaceID]] = [:]
    private(set) var placeCounts: [QueueName: Int] = [:]

    init(_ state: TenantState) {
        for place in state.places.values { insert(place) }
        for (name, agent) in state.agents { insert(agent, name) }
        for channel in state.departing { roles[channel] = .departing }
    }

    mutating func insert(_ place: Place) { visit(place, adding: true) }
    mutating func remove(_ place: Place) { visit(place, adding: false) }

    mutating func insert(_ agent: Agent, _ name: AgentName) {
        if case .leaving(let leg, _) = agent.occupation { roles[leg] = .leavingLeg(name) }
    }

    mutating func remove(_ agent: Agent) {
        if case .leaving(let leg, _) = agent.occupation { roles[leg] = nil }
    }

    mutating func insert(departing channel: ChannelID) { roles[channel] = .departing }
    mutating func remove(departing channel: ChannelID) { roles[channel] = nil }

    private mutating func visit(_ place: Place, adding: Bool) {
        count(place.queue, adding ? 1 : -1)
        func set(_ channel: ChannelID, _ role: Role) { roles[channel] = adding ? role : nil }
        switch place.hold {
        case .live(let channel): set(channel, .caller(place.id))
        case .callback(let callback):
            if let channel = callback.requestChannel { set(channel, .requestCall(place.id)) }
            if !place.isConnected { setPending(callback.number, place, adding) }
        }
        guard let service = place.service else { return }
        set(service.agentLeg, .agentLeg(place.id))
        bridges[service.bridge] = adding ? place.id : nil
        if place.callback != nil, let leg = service.customerChannel { set(leg, .customerLeg(place.id)) }
    }

    private mutating func count(_ queue: QueueName, _ difference: Int) {
        let count = placeCounts[queue, default: 0] + difference
        placeCounts[queue] = count == 0 ? nil : count
    }

    private mutating func setPending(_ number: PhoneNumber, _ place: Place, _ adding: Bool) {
        pending[place.queue, default: [:]][number] = adding ? place.id : nil
        if pending[place.queue]?.isEmpty == true { pending[place.queue] = nil }
    }
}

extension Place {
    var isConnected: Bool { service?.isConnected ?? false }
}
