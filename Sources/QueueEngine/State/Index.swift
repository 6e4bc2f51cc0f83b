/// Ways into the state that would otherwise need a search. Derived from it, never stored.
struct Index: Hashable, Sendable {
    /// What there is to know of a queue without looking at its places.
    struct Queue: Hashable, Sendable {
        fileprivate(set) var terms: QueueTerms
        fileprivate(set) var placeCount = 0
        /// The pending callback of a number (there is at most one). Whoever talks is not to be called back any more.
        fileprivate(set) var pending: [PhoneNumber: PlaceID] = [:]
    }

    private(set) var roles: [ChannelID: Role] = [:]
    private(set) var bridges: [BridgeID: PlaceID] = [:]
    private(set) var queues: [QueueName: Queue] = [:]

    init(_ state: TenantState) {
        for (name, settings) in state.queues { change(name, settings) }
        for place in state.places.values { insert(place) }
        for (name, agent) in state.agents {
            if case .leaving(let leg, _) = agent.occupation { roles[leg] = .leavingLeg(name) }
        }
        for channel in state.departing { roles[channel] = .departing }
    }

    /// The fact is about to change `state`: what is found by these ways changes with it.
    mutating func follow(_ fact: Fact, from state: TenantState) {
        switch fact {
        case .queueChanged(let name, let settings): change(name, settings)
        case .queueRemoved(let name): queues[name] = nil
        case .joined(let id, let queue, let channel, _):
            roles[channel] = .caller(id)
            queues.change(queue) { $0.placeCount += 1 }
        case .abandoned(let id): remove(state.places[id])
        case .callbackRequested(let id, let number, _):
            guard let place = state.places[id], let channel = place.liveChannel else { return }
            roles[channel] = .requestCall(id)
            queues.change(place.queue) { $0.pending[number] = id }
        case .callbackAlreadyPending(let id, _):
            remove(state.places[id])
            if let channel = state.places[id]?.liveChannel { roles[channel] = .departing }
        case .requestCallEnded(let id):
            if let channel = state.places[id]?.callback?.requestChannel { roles[channel] = nil }
        case .requestCallGivenUp(let id):
            if let channel = state.places[id]?.callback?.requestChannel { roles[channel] = .departing }
        case .callbackEnded(let id, let end):
            guard end != .completed else { return }
            remove(state.places[id])
            if let channel = state.places[id]?.callback?.requestChannel { roles[channel] = .departing }
        case .departed(let channel): roles[channel] = nil
        default: followService(fact, from: state)
        }
    }

    private mutating func followService(_ fact: Fact, from state: TenantState) {
        switch fact {
        case .agentRung(let id, _, let leg, let bridge):
            roles[leg] = .agentLeg(id)
            bridges[bridge] = id
        case .attemptStarted(let id, _, let leg): roles[leg] = .customerLeg(id)
        case .connected(let id):
            guard let place = state.places[id], let number = place.callback?.number else { return }
            queues.change(place.queue) { $0.pending[number] = nil }
        case .channelReplaced(let id, let old, let new, _):
            guard state.places[id] != nil, let role = roles.removeValue(forKey: old) else { return }
            roles[new] = role
        case .agentReleased(let id, _, let reason, _):
            endService(of: state.places[id], agentIsGone: reason.isMiss)
        case .attemptFailed(let id, _, let outcome, _):
            endService(of: state.places[id], agentIsGone: outcome == .agentHungUp)
        case .serviceEnded(let id, let party, _):
            let place = state.places[id]
            remove(place)
            endService(of: place, agentIsGone: party == .agent)
            if party == .agent, let channel = place?.liveChannel { roles[channel] = .departing }
        case .agentLeft(let name), .agentRemoved(let name):
            if case .leaving(let leg, _) = state.agents[name]?.occupation { roles[leg] = nil }
        default: break
        }
    }

    private mutating func change(_ name: QueueName, _ settings: QueueSettings) {
        let terms = QueueTerms(settings)
        queues[name, default: Queue(terms: terms)].terms = terms
    }

    private mutating func insert(_ place: Place) {
        let number = place.isConnected ? nil : place.callback?.number
        queues.change(place.queue) { queue in
            queue.placeCount += 1
            if let number { queue.pending[number] = place.id }
        }
        switch place.hold {
        case .live(let channel): roles[channel] = .caller(place.id)
        case .callback(let callback):
            if let channel = callback.requestChannel { roles[channel] = .requestCall(place.id) }
            if let leg = place.service?.customerChannel { roles[leg] = .customerLeg(place.id) }
        }
        guard let service = place.service else { return }
        roles[service.agentLeg] = .agentLeg(place.id)
        bridges[service.bridge] = place.id
    }

    /// The place ends. Its service, if it has one, ends by itself.
    private mutating func remove(_ place: Place?) {
        guard let place else { return }
        let number = place.isConnected ? nil : place.callback?.number
        queues.change(place.queue) { queue in
            queue.placeCount -= 1
            if let number { queue.pending[number] = nil }
        }
        if let channel = place.liveChannel ?? place.callback?.requestChannel { roles[channel] = nil }
    }

    /// An agent whose leg is there is on the way out.
    private mutating func endService(of place: Place?, agentIsGone: Bool) {
        guard let place, let service = place.service else { return }
        bridges[service.bridge] = nil
        roles[service.agentLeg] = agentIsGone ? nil : .leavingLeg(service.agent)
        if place.callback != nil, let leg = service.customerChannel { roles[leg] = nil }
    }
}
