/// Who is next, in every queue: derived from the state, kept in step by the engine.
struct DispatchLine: Sendable {
    struct Match {
        let place: PlaceID
        let agent: AgentName
    }

    private var lines: [QueueLine] = []
    /// Where the line of each queue is.
    private var positions: [QueueName: Int] = [:]
    private var unusedPositions: [Int] = []
    /// Places that came up while their Asterisk was out of reach.
    private var parked: [NodeName: Set<PlaceID>] = [:]
    /// Where the lines are whose ``QueueLine/isChanged`` holds.
    private var changed: [Int] = []

    /// A retry that is not due is not in line; ``QueueEngine/start()`` knows the time.
    init(_ state: TenantState) {
        for place in state.places.values where place.service == nil && place.callback?.retryAt == nil { insert(place) }
        for (name, agent) in state.agents { insert(name, agent) }
    }

    /// The place waits for an agent from now on, at the spot that its arrival gives it.
    mutating func insert(_ place: Place) {
        change(place.queue) { $0.ready.insert(place.id) }
    }

    /// The agent waits for a call from now on, if that can be. Who is in line already stays there.
    mutating func insert(_ name: AgentName, _ agent: Agent?) {
        guard let agent, let entry = QueueLine.IdleAgent(agent, name) else { return }
        for queue in agent.settings.queues { change(queue) { $0.idle.insert(entry) } }
    }

    /// The fact is about to change `state`: who is served or gone, or an agent no more, waits no longer.
    mutating func leave(upon fact: Fact, in state: TenantState) {
        switch fact {
        case .agentRung(let place, let agent, _, _):
            remove(place, in: state)
            remove(agent, in: state)
        case .abandoned(let place), .callbackAlreadyPending(let place, _): remove(place, in: state)
        case .callbackEnded(let place, let end): if end != .completed { remove(place, in: state) }
        case .agentChanged(let agent, _), .agentRemoved(let agent): remove(agent, in: state)
        case .queueRemoved(let queue): forget(queue)
        default: break
        }
    }

    private mutating func remove(_ id: PlaceID, in state: TenantState) {
        guard let place = state.places[id], place.service == nil else { return }
        let wasReady = positions[place.queue].map { lines[$0].ready.remove(id) } ?? false
        if !wasReady, !parked.isEmpty { parked.change(place.node) { $0.remove(id) } }
    }

    private mutating func remove(_ name: AgentName, in state: TenantState) {
        guard let agent = state.agents[name], let entry = QueueLine.IdleAgent(agent, name) else { return }
        for queue in agent.settings.queues {
            if let position = positions[queue] { lines[position].idle.remove(entry) }
        }
    }

    private mutating func forget(_ queue: QueueName) {
        guard let position = positions.removeValue(forKey: queue) else { return }
        lines[position] = QueueLine()
        changed.removeAll { $0 == position }
        unusedPositions.append(position)
    }

    /// Those who came up while `node` was out of reach, in the order of arrival.
    mutating func takeParked(on node: NodeName) -> [PlaceID] {
        (parked.removeValue(forKey: node) ?? []).sorted()
    }

    /// The earliest arrival that an idle agent can be rung for, over all the queues, and the longest idle of its queue.
    /// Places on an Asterisk out of reach are parked.
    mutating func nextMatch(in state: TenantState, reachable nodes: Set<NodeName>) -> Match? {
        var best: Match?
        var number = 0
        while number < changed.count {
            if let match = match(in: changed[number], state, nodes) {
                if best.map({ match.place < $0.place }) ?? true { best = match }
                number += 1
            } else {
                // Nothing can be matched here until a place or an agent is added.
                lines[changed[number]].isChanged = false
                changed.swapAt(number, changed.count - 1)
                changed.removeLast()
            }
        }
        return best
    }

    private mutating func match(in position: Int, _ state: TenantState, _ nodes: Set<NodeName>) -> Match? {
        guard let agent = lines[position].idle.first else { return nil }
        while let place = lines[position].ready.first {
            guard let node = state.places[place]?.node, !nodes.contains(node) else {
                return Match(place: place, agent: agent.name)
            }
            parked[node, default: []].insert(place)
            lines[position].ready.remove(place)
        }
        return nil
    }

    private mutating func change(_ queue: QueueName, _ edit: (inout QueueLine) -> Void) {
        let position = position(of: queue)
        edit(&lines[position])
        guard !lines[position].isChanged else { return }
        lines[position].isChanged = true
        changed.append(position)
    }

    private mutating func position(of queue: QueueName) -> Int {
        if let position = positions[queue] { return position }
        let position = unusedPositions.popLast() ?? lines.count
        if position == lines.count { lines.append(QueueLine()) }
        positions[queue] = position
        return position
    }
}
