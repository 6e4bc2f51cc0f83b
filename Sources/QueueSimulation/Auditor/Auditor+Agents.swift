import HeapModule
import QueueEngine

/// Who is free, who is ready, and how long anything may last.
extension Auditor {
    mutating func change(_ name: AgentName, _ settings: AgentSettings, at: Instant) {
        guard agents[name] != nil else {
            agents[name] = AgentBook(settings: settings, since: at)
            return count(name, 1)
        }
        count(name, -1)
        agents[name]?.settings = settings
        count(name, 1)
    }

    mutating func remove(_ name: AgentName) {
        let isServing: Bool =
            switch agents[name]?.occupation {
            case .serving, .talking: true
            default: false
            }
        check(.oneReservation, !isServing, "\(name) is removed in a call")
        count(name, -1)
        agents[name] = nil
    }

    /// The agent's leg is gone after a service.
    mutating func leave(_ name: AgentName, at: Instant) {
        check(.oneReservation, agents[name]?.occupation == .leaving, "\(name) leaves and was not leaving")
        let restUntil = agents[name]?.restUntil
        occupy(name, restUntil.map { .resting(until: $0) } ?? .idle, at: at)
    }

    mutating func rest(_ name: AgentName, at: Instant) {
        guard case .resting(let until)? = agents[name]?.occupation else {
            return check(.oneReservation, false, "\(name) has rested and was not resting")
        }
        check(.oneReservation, until <= at, "\(name)'s rest ends before its time")
        occupy(name, .idle, at: at)
    }

    mutating func occupy(
        _ name: AgentName,
        _ occupation: AgentBook.Occupation,
        at: Instant,
        _ change: (AgentBook) -> Void = { _ in }
    ) {
        guard let book = agents[name] else { return }
        count(name, -1)
        book.occupation = occupation
        book.since = at
        occupations += 1
        book.version = occupations
        change(book)
        count(name, 1)
        touchedAgents.insert(name)
        if let longest = longest(occupation, at: at) {
            let due = later(at, longest + slack)
            deadlines.insert(Deadline(at: due, subject: .agent(name, version: book.version)))
        }
    }

    /// The reservation has come a step further.
    mutating func prolong(_ id: PlaceID, by seconds: Int, at: Instant) {
        guard let agent = places[id]?.service?.agent else {
            return check(.oneReservation, false, "\(id) goes on being served and has no agent")
        }
        occupy(agent, .serving(id, longest: seconds), at: at)
    }

    /// How long it may last, in seconds; nil: as long as it likes.
    private func longest(_ occupation: AgentBook.Occupation, at: Instant) -> Int? {
        switch occupation {
        case .idle, .talking: nil
        case .serving(_, let longest): longest
        case .leaving: Bounds.playback.count + Bounds.hangUp.count
        case .resting(let until): Int(max(0, until.milliseconds - at.milliseconds) / 1_000) + 1
        }
    }

    private mutating func count(_ name: AgentName, _ difference: Int) {
        guard let book = agents[name], book.isFree else { return }
        for queue in book.settings.queues {
            self.book(of: queue).freeAgents += difference
            touchedQueues.insert(queue)
        }
    }

    // Places that can be served.

    func isReady(_ book: PlaceBook) -> Bool {
        book.service == nil && book.callback?.retryAt == nil && book.callback?.end == nil
    }

    /// The place waits for an agent from now on.
    mutating func makeReady(_ id: PlaceID) {
        guard let place = places[id] else { return }
        place.callback?.retryAt = nil
        let queue = book(of: place.queue)
        if let ready = queue.ready[place.node] {
            ready.places.insert(id)
        } else {
            queue.ready[place.node] = ReadyBook(id)
        }
        touchedQueues.insert(place.queue)
    }

    mutating func firstReady(in queue: QueueName, on node: NodeName) -> PlaceID? {
        guard let ready = queues[queue]?.ready[node] else { return nil }
        while let place = ready.places.min {
            if let book = places[place], isReady(book), book.node == node { return place }
            ready.places.removeMin()
        }
        return nil
    }
}
