import QueueEngine

/// Checks what an engine decides against design/invariants.md. Written from there and not from the engine: it keeps its
/// own books from the facts, the acts and the inputs. The numbers in the messages are those of the invariants.
struct Auditor {
    struct Record {
        let queue: QueueName
        let channel: ChannelID
        var number: PhoneNumber?
        var attempts = 0
        var notBefore: Instant?
        var agent: AgentName?
        var hasTalked = false
        var isEnded = false
        var ends: [CallbackEnd] = []
    }

    private(set) var records: [PlaceID: Record] = [:]
    private var present: Set<PlaceID> = []
    private(set) var queues: [QueueName: QueueSettings] = [:]
    private var agents: [AgentName: AgentSettings] = [:]
    /// Whom each agent is reserved for, and since when all was well.
    private var reservations: [AgentName: (place: PlaceID, since: Instant)] = [:]
    private var pending: [QueueName: [PhoneNumber: PlaceID]] = [:]
    private var callerPlaces: [ChannelID: PlaceID] = [:]
    private var knownUp: Set<ChannelID> = []
    private var reachable = false
    private var joinedBridges: Set<BridgeID> = []
    private var arrived = 0
    private var ended = 0

    mutating func observe(_ input: Input, _ effects: [Effect], at now: Instant) throws(Violation) {
        note(input, at: now)
        for effect in effects {
            switch effect {
            case .record(let fact): try enter(fact.fact, at: now)
            case .perform(let act): try check(act)
            case .reply(_, .success):
                guard case .command(_, .cancelCallback(let place)) = input else { break }
                try Violation.unless(records[place]?.ends == [.cancelled], "11: \(place) is cancelled and does not end")
            case .arm, .disarm, .reply: break
            }
        }
    }

    /// What the engine may know from its inputs.
    private mutating func note(_ input: Input, at now: Instant) {
        switch input {
        case .callArrived(let channel, _, _), .legAnswered(let channel): knownUp.insert(channel)
        case .joined(let bridge): joinedBridges.insert(bridge)
        case .reconciled(let presence):
            reachable = true
            restartClocks(at: now)
            for (id, state) in presence.channels where state == .up {
                knownUp.insert(.init(node: presence.node, id: id))
            }
            for (id, members) in presence.bridges where members.count == 2 {
                joinedBridges.insert(BridgeID(node: presence.node, id: id))
            }
        case .nodeDisconnected, .started: reachable = false
        default: break
        }
    }

    private mutating func restartClocks(at now: Instant) {
        for (agent, reservation) in reservations { reservations[agent] = (reservation.place, now) }
    }

    private mutating func enter(_ fact: Fact, at now: Instant) throws(Violation) {
        if let place = fact.place {
            if case .joined = fact {
                try Violation.unless(records[place] == nil, "13: \(place) joins twice")
            } else {
                try Violation.unless(present.contains(place), "13: \(fact) of a place that is not there")
            }
        }
        switch fact {
        case .queueChanged(let name, let settings): queues[name] = settings
        case .agentChanged(let name, let settings): agents[name] = settings
        case .joined(let place, let queue, let channel, _):
            arrived += 1
            records[place] = Record(queue: queue, channel: channel)
            present.insert(place)
            callerPlaces[channel] = place
        case .abandoned(let place):
            try Violation.unless(records[place]?.number == nil, "1: callback \(place) is abandoned")
            leave(place)
        case .callbackRequested(let place, let number, _): try request(place, number)
        case .callbackAlreadyPending(let place, let holder): try giveWay(place, to: holder)
        case .callbackEnded(let place, let end): try endCallback(place, end)
        case .agentRung(let place, let agent, _, _): try ring(agent, for: place, at: now)
        case .agentReleased(let place, _, _, _): free(place)
        case .attemptStarted(let place, let attempt, _): try start(attempt, of: place, at: now)
        case .attemptFailed(let place, _, _, _):
            let interval = records[place].flatMap { queues[$0.queue] }?.rule.retryInterval ?? 0
            records[place]?.notBefore = now + interval
            free(place)
        case .connected(let place): try connect(place)
        case .serviceEnded(let place, _, _):
            try Violation.unless(records[place]?.hasTalked == true, "6: \(place) ends a talk that never was")
            free(place)
            leave(place)
        default: break
        }
    }

    private mutating func request(_ place: PlaceID, _ number: PhoneNumber) throws(Violation) {
        let queue = records[place]!.queue
        try Violation.unless(records[place]?.number == nil, "1: \(place) is requested twice")
        try Violation.unless(pending[queue]?[number] == nil, "4: \(number) is pending twice in \(queue)")
        pending[queue, default: [:]][number] = place
        records[place]?.number = number
    }

    private mutating func giveWay(_ place: PlaceID, to holder: PlaceID) throws(Violation) {
        let isBetter = holder < place || records[holder]?.agent != nil
        try Violation.unless(isBetter && present.contains(holder), "8: \(place) loses its place to \(holder)")
        leave(place)
    }

    private mutating func endCallback(_ place: PlaceID, _ end: CallbackEnd) throws(Violation) {
        guard let record = records[place], let number = record.number else {
            throw Violation(description: "1: \(place) is no callback and ends as one")
        }
        try Violation.unless(record.ends.isEmpty, "1: \(place) ends as \(record.ends) and \(end)")
        try Violation.unless((end == .completed) == record.hasTalked, "1: \(place) ends as \(end)")
        records[place]?.ends.append(end)
        pending[record.queue]?[number] = nil
        if end != .completed { leave(place) }
    }

    private mutating func ring(_ agent: AgentName, for place: PlaceID, at now: Instant) throws(Violation) {
        let settings = agents[agent]!
        try Violation.unless(reservations[agent] == nil, "5: \(agent) is reserved twice")
        try Violation.unless(!settings.isPaused, "5: \(agent) is paused and rung")
        try Violation.unless(reachable, "20: \(place) is served out of reach")
        for earlier in present where earlier < place && isReady(earlier, at: now) {
            let overtakes = settings.queues.contains(records[earlier]!.queue)
            try Violation.unless(!overtakes, "7: \(place) overtakes \(earlier) at \(agent)")
        }
        try Violation.unless(settings.queues.contains(records[place]!.queue), "7: \(agent) does not serve that queue")
        reservations[agent] = (place, now)
        records[place]?.agent = agent
    }

    private func isReady(_ place: PlaceID, at now: Instant) -> Bool {
        guard let record = records[place], record.agent == nil else { return false }
        // One whose time comes in this very millisecond may be told so after others.
        return record.notBefore.map { $0 < now } ?? true
    }

    private mutating func start(_ attempt: Int, of place: PlaceID, at now: Instant) throws(Violation) {
        guard let record = records[place], let number = record.number, let rule = queues[record.queue]?.rule else {
            throw Violation(description: "11: \(place) is dialled and is no callback")
        }
        try Violation.unless(record.ends.isEmpty, "11: \(place) is dialled after its end")
        try Violation.unless(attempt == record.attempts + 1, "9: attempt \(attempt) follows \(record.attempts)")
        try Violation.unless(attempt <= rule.maximumAttempts, "9: attempt \(attempt) is beyond the maximum")
        try Violation.unless(record.notBefore.map { $0 <= now } ?? true, "9: \(place) is dialled too early")
        let digits = number.digits
        let mayBeCalled =
            (rule.numbers.minimumDigits...rule.numbers.maximumDigits).contains(digits.count)
            && !rule.numbers.refusedPrefixes.contains { number.description.starts(with: $0) }
        try Violation.unless(mayBeCalled, "12: \(number) may not be called")
        records[place]?.attempts = attempt
    }

    private mutating func connect(_ place: PlaceID) throws(Violation) {
        try Violation.unless(records[place]?.agent != nil, "6: \(place) talks to nobody")
        records[place]?.hasTalked = true
    }

    private mutating func free(_ place: PlaceID) {
        guard let agent = records[place]?.agent else { return }
        records[place]?.agent = nil
        reservations[agent] = nil
    }

    private mutating func leave(_ place: PlaceID) {
        present.remove(place)
        records[place]?.isEnded = true
        ended += 1
    }

    private func check(_ act: Act) throws(Violation) {
        switch act {
        case .play(let playback, let sounds) where sounds == [.prompt(.callbackConfirmed)]:
            let record = callerPlaces[playback.channel].flatMap { records[$0] }
            try Violation.unless(record?.number != nil, "2: a callback is confirmed and not stored")
        case .join(_, let first, let second):
            try Violation.unless(knownUp.contains(first) && knownUp.contains(second), "6: joined before both are up")
        case .hangUp(let channel):
            guard let place = callerPlaces[channel], let record = records[place] else { return }
            try Violation.unless(record.isEnded || record.number != nil, "20: \(place) is on the line and hung up")
        case .release(let channel, _):
            try Violation.unless(callerPlaces[channel] == nil, "20: \(channel) has a place and is handed back")
        case .dialCustomer(let request):
            let isPlain = request.dialString.allSatisfy { "0123456789".contains($0) }
            try Violation.unless(isPlain, "18: '\(request.dialString)' is dialled")
        default: break
        }
    }

    /// The engine's state against these books, and everybody's patience.
    func compare(with state: TenantState, at now: Instant) throws(Violation) {
        try Violation.unless(Set(state.places.keys) == present, "13: there are \(state.places.keys), not \(present)")
        try Violation.unless(arrived == ended + present.count, "13: \(arrived) arrived, \(ended) ended")
        for place in state.places.values {
            if case .connected(_, _)? = place.service?.stage {
                try Violation.unless(joinedBridges.contains(place.service!.bridge), "6: \(place.id) talks unjoined")
            }
        }
        guard reachable else { return }
        for (agent, (place, since)) in reservations where records[place]?.hasTalked == false {
            // Ring, announcement, request call, ring and join, each with its limit.
            let longest: Int64 = (20 + 60 + 70 + 35 + 10) * 1_000
            try Violation.unless(now.milliseconds(since: since) <= longest, "5: \(agent) is reserved for ever")
        }
        for (agent, settings) in agents where isIdle(agent) && !settings.isPaused {
            let waiting = present.first { isReady($0, at: now) && settings.queues.contains(records[$0]!.queue) }
            try Violation.unless(waiting == nil, "16: \(agent) is idle while \(waiting!) waits")
        }

        func isIdle(_ agent: AgentName) -> Bool { state.agents[agent]?.occupation == .idle }
    }

    /// The day is over.
    func close() throws(Violation) {
        for (place, record) in records where record.number != nil {
            try Violation.unless(record.ends.count == 1, "1: callback \(place) ended \(record.ends.count) times")
        }
        try Violation.unless(present.isEmpty && reservations.isEmpty, "16: \(present) are left")
    }
}
