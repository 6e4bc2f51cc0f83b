extension QueueEngine {
    /// Gives idle agents to waiting places until one or the other runs out: the earliest arrival first, over all the
    /// queues that an agent serves; within a queue the longest idle agent.
    mutating func dispatch() {
        while let match = line.nextMatch(in: state, reachable: nodes) { ring(match.agent, for: match.place) }
    }

    /// The place waits for an agent from now on, unless its callback is over, or its retry is not due: the retry's
    /// timer will make it ready.
    mutating func makeReady(_ id: PlaceID) {
        guard let place = state.places[id], place.service == nil else { return }
        if let callback = place.callback {
            if callback.expiresAt <= now { return endCallback(id, .expired) }
            if isExhausted(callback, in: place.queue) { return endCallback(id, .failed) }
            if let retryAt = callback.retryAt, retryAt > now { return }
        }
        line.insert(place)
    }
}
