extension QueueEngine {
    /// Gives idle agents to waiting places until one or the other runs out: the earliest arrival first, over all the
    /// queues that an agent serves; within a queue the longest idle agent.
    mutating func dispatch() {
        while let (place, agent) = nextMatch() { ring(agent, for: place) }
    }

    private mutating func nextMatch() -> (PlaceID, AgentName)? {
        var best: (place: PlaceID, agent: AgentName)?
        for queue in line.changed {
            guard let agent = longestIdle(in: queue), let place = firstReady(in: queue) else {
                // Nothing can be matched here until a place or an agent is added.
                line.changed.remove(queue)
                continue
            }
            if best.map({ place < $0.place }) ?? true { best = (place, agent) }
        }
        return best
    }

    /// The place waits for an agent from now on, at the spot that its arrival gives it.
    mutating func makeReady(_ id: PlaceID) {
        guard let place = state.places[id], place.service == nil else { return }
        if let callback = place.callback {
            if callback.expiresAt <= now { return endCallback(id, .expired) }
            if isExhausted(callback, in: place.queue) { return endCallback(id, .failed) }
        }
        line.insert(place)
        var ready = line.ready.removeValue(forKey: place.queue)
        ready?.compact(expected: index.placeCounts[place.queue, default: 0]) { isReady($0) }
        line.ready[place.queue] = ready
    }

    /// After every fact about an agent: one who can be rung stands in the lines of the queues.
    mutating func noteAvailability(of name: AgentName) {
        guard let agent = state.agents[name], agent.occupation == .idle else { return }
        line.insert(agent, name)
        for queue in agent.settings.queues {
            var idle = line.idle.removeValue(forKey: queue)
            idle?.compact(expected: state.agents.count) { isIdle($0, in: queue) }
            line.idle[queue] = idle
        }
    }

    private mutating func longestIdle(in queue: QueueName) -> AgentName? {
        var idle = line.idle.removeValue(forKey: queue)
        defer { line.idle[queue] = idle }
        return idle?.first { isIdle($0, in: queue) }
    }

    private mutating func firstReady(in queue: QueueName) -> PlaceID? {
        var ready = line.ready.removeValue(forKey: queue)
        defer { line.ready[queue] = ready }
        while let place = ready?.first(where: { isReady($0) }) {
            guard let node = state.places[place]?.node, !nodes.contains(node) else { return place }
            line.parked[node, default: []].insert(place)
            ready?.removeFirst()
        }
        return nil
    }

    private func isIdle(_ entry: IdleLine.Entry, in queue: QueueName) -> Bool {
        guard let agent = state.agents[entry.agent] else { return false }
        return agent.occupation == .idle && agent.idleSince == entry.idleSince && !agent.settings.isPaused
            && agent.settings.queues.contains(queue)
    }

    private func isReady(_ id: PlaceID) -> Bool {
        guard let place = state.places[id], place.service == nil else { return false }
        switch place.hold {
        case .live: return true
        case .callback(let callback): return callback.retryAt.map { $0 <= now } ?? true
        }
    }
}
