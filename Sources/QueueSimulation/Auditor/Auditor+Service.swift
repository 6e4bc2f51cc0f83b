import QueueEngine

/// Agents, rings, attempts and talks.
extension Auditor {
    mutating func enterService(_ fact: Fact, at: Instant) {
        switch fact {
        case .agentRung(let place, let agent, let leg, let bridge): ring(agent, for: place, leg, bridge, at: at)
        case .agentAnswered(let place):
            places[place]?.service?.isAnswered = true
            prolong(place, by: Bounds.playback.count * 2 + Bounds.hangUp.count, at: at)
        case .agentReleased(let place, let agent, let reason, let restUntil):
            release(agent, from: place, reason, restUntil, at: at)
        case .attemptStarted(let place, let attempt, let leg): start(attempt, of: place, leg, at: at)
        case .attemptFailed(let place, let attempt, let outcome, let retryAt):
            fail(attempt, of: place, outcome, retryAt, at: at)
        case .joining(let place, let channel):
            places[place]?.service?.isAnswered = true
            places[place]?.service?.joining = channel
            expectPatience(with: place, for: Bounds.join.count, at: at)
            if places[place]?.callback == nil { dialogs[channel] = nil }
            prolong(place, by: Bounds.join.count, at: at)
        case .connected(let place): connect(place, at: at)
        case .serviceEnded(let place, let party, let restUntil): endService(of: place, by: party, restUntil, at: at)
        default: break
        }
    }

    private mutating func release(
        _ agent: AgentName,
        from id: PlaceID,
        _ reason: ReleaseReason,
        _ restUntil: Instant?,
        at: Instant
    ) {
        let service = places[id]?.service
        let wasJoining = service?.joining != nil
        if reason == .placeEnded {
            mustEnd.insert(id)
        } else if let service {
            let possible = reasons(of: service)
            check(.oneReservation, possible.contains(reason), "\(agent) is released: \(reason), not \(possible)")
        }
        let rest = rest(after: reason, of: agent, wasJoining: wasJoining).map { later(at, $0) }
        check(.oneReservation, restUntil == rest, "\(agent) rests until \(restUntil as Any), not \(rest as Any)")
        if reason.isAgentGone { agents[agent]?.misses += 1 }
        release(agent, from: id, isGone: reason.isAgentGone, restUntil, at: at)
        makeReady(id)
        // Who was about to be joined goes on waiting, at the music.
        if wasJoining { beginDialog(of: id, at: at) }
    }

    private mutating func ring(
        _ agent: AgentName,
        for id: PlaceID,
        _ leg: ChannelID,
        _ bridge: BridgeID,
        at: Instant
    ) {
        guard let book = places[id], let settings = agents[agent]?.settings else {
            return check(.oneReservation, places[id] == nil, "\(agent) is rung and is no agent")
        }
        check(.oneReservation, book.service == nil, "\(id) has two agents")
        check(.oneReservation, agents[agent]?.isFree == true, "\(agent) is rung for \(id) and is not free")
        check(.restartsLoseNothing, reachable.contains(book.node), "\(id) is served on \(book.node), out of reach")
        check(.noOvertaking, settings.queues.contains(book.queue), "\(agent) does not serve \(book.queue)")
        if let retryAt = book.callback?.retryAt {
            check(.attemptsAndGaps, retryAt <= at, "\(id) is served before its retry is due")
        }
        checkOrder(of: id, at: agent, in: settings.queues)
        let ring = queues[book.queue]?.settings?.agentRing ?? 0
        book.service = ServiceBook(agent: agent, leg: leg, bridge: bridge, since: at, patience: ring.count)
        book.callback?.retryAt = nil
        use(leg.id)
        use(bridge.id)
        legs[leg] = LegBook(place: id, agent: agent, ring: ring)
        bridges[bridge] = id
        let longest = ring.count + Bounds.legGrace.count
        occupy(agent, .serving(id, longest: longest), at: at) { $0.node = leg.node }
    }

    /// Nobody who came earlier and is ready is passed over, in any queue that the agent serves.
    private mutating func checkOrder(of id: PlaceID, at agent: AgentName, in served: Set<QueueName>) {
        var first = id
        for queue in served {
            for node in reachable {
                guard let place = firstReady(in: queue, on: node), place < first else { continue }
                first = place
            }
        }
        let passed = places[first]
        let isUntried = passed?.callback?.attempts == 0
        check(.noOvertaking, first == id || isUntried, "\(id) overtakes \(first) at \(agent)")
        check(
            .callbackIsNoWorse,
            first == id || !isUntried,
            "\(id) overtakes callback \(first) at \(agent), which would have been served, had the caller waited"
        )
    }

    private mutating func start(_ attempt: Int, of id: PlaceID, _ leg: ChannelID, at: Instant) {
        guard let book = places[id], let rule = rule(of: book.queue) else { return }
        guard let callback = book.callback else {
            return check(.noDialAfterEnd, false, "\(id) is no callback and is dialled")
        }
        check(.noDialAfterEnd, callback.end == nil, "\(id) is dialled after its end")
        check(.attemptsAndGaps, attempt == callback.attempts + 1, "attempt \(attempt) follows \(callback.attempts)")
        check(
            .attemptsAndGaps,
            attempt <= rule.maximumAttempts,
            "attempt \(attempt) of \(id) is beyond \(rule.maximumAttempts)"
        )
        check(.oneReservation, book.service != nil, "\(id) is dialled without an agent")
        check(.oneLegAndBridge, book.service?.customerLeg == nil, "\(id) has two customer's legs")
        book.callback?.attempts = attempt
        if let agent = book.service?.agent { agents[agent]?.misses = 0 }
        book.service?.customerLeg = leg
        use(leg.id)
        legs[leg] = LegBook(place: id, agent: nil, ring: rule.customerRing, rule: rule)
        expectPatience(with: id, for: rule.customerRing.count, at: at)
        prolong(id, by: rule.customerRing.count + Bounds.legGrace.count, at: at)
    }

    /// An id of ours is never used twice, and Asterisk can take it.
    mutating func use(_ id: String) {
        check(.oneLegAndBridge, usedIDs.insert(id).inserted, "\(id) is used twice")
        check(.everythingIsLimited, id.utf8.count <= 149, "\(id) is too long for Asterisk")
    }

    private mutating func fail(
        _ attempt: Int,
        of id: PlaceID,
        _ outcome: AttemptOutcome,
        _ retryAt: Instant,
        at: Instant
    ) {
        guard let book = places[id], let service = book.service, let rule = rule(of: book.queue) else {
            return check(.oneReservation, false, "an attempt of \(id) fails without an agent")
        }
        check(
            .attemptsAndGaps,
            attempt == book.callback?.attempts,
            "\(id) fails attempt \(attempt), which was not made"
        )
        let possible = outcomes(of: service, for: id)
        check(.attemptsAndGaps, possible.contains(outcome), "the attempt of \(id) fails: \(outcome), not \(possible)")
        check(
            .attemptsAndGaps,
            later(at, rule.retryInterval.count) == retryAt,
            "\(id) is to be tried again at \(retryAt), not \(rule.retryInterval) after \(at)"
        )
        check(.oneEnd, !book.hasTalked, "\(id) fails after a talk")
        book.callback?.retryAt = retryAt
        release(service.agent, from: id, isGone: outcome == .agentHungUp, nil, at: at)
        deadlines.insert(Deadline(at: later(retryAt, slack), subject: .retry(id)))
    }

    private mutating func connect(_ id: PlaceID, at: Instant) {
        guard let place = places[id], let service = place.service else {
            return check(.joinedWhenBothAreUp, false, "\(id) talks to nobody")
        }
        check(.joinedWhenBothAreUp, wasJoined.contains(service.bridge), "\(id) is said to talk and was not joined")
        place.hasTalked = true
        agents[service.agent]?.misses = 0
        place.service?.joining = nil
        occupy(service.agent, .talking, at: at)
    }

    private mutating func endService(of id: PlaceID, by party: Party, _ restUntil: Instant?, at: Instant) {
        guard let book = places[id], let service = book.service else {
            return check(.oneReservation, false, "the service of \(id) ends, and there is none")
        }
        check(.joinedWhenBothAreUp, book.hasTalked, "\(id) ends a talk that never was")
        if let callback = book.callback {
            check(.oneEnd, callback.end == .completed, "\(id) has talked, and its callback is not completed")
        }
        let wrapUp = queues[book.queue]?.settings?.wrapUp.count ?? 0
        let rest = wrapUp > 0 ? later(at, wrapUp) : nil
        check(
            .oneReservation,
            restUntil == rest,
            "\(service.agent) rests until \(restUntil as Any), not \(rest as Any)"
        )
        let customer = service.customerLeg ?? book.channel
        let gone = party == .agent ? service.leg : customer
        check(
            .restartsLoseNothing,
            channels[gone] == nil || legs[gone]?.isHangUpOrdered == true,
            "\(id) is taken for over by the \(party), whose channel is there"
        )
        if book.callback == nil {
            if party == .agent { departing.insert(book.channel) } else { minded[book.channel] = nil }
        }
        release(service.agent, from: id, isGone: party == .agent, restUntil, at: at)
        leave(id)
    }

    private mutating func release(
        _ agent: AgentName,
        from id: PlaceID,
        isGone: Bool,
        _ restUntil: Instant?,
        at: Instant
    ) {
        let place = places[id]
        check(.oneReservation, place?.service?.agent == agent, "\(agent) is released from \(id) and was not there")
        if let service = place?.service {
            wasJoined.remove(service.bridge)
            joinOrderedAt[service.bridge] = nil
            bridges[service.bridge] = nil
            liveBridges[id] = nil
            let due = later(at, Bounds.playback.count + slack)
            deadlines.insert(Deadline(at: due, subject: .leg(service.leg)))
            if let leg = service.customerLeg {
                deadlines.insert(Deadline(at: later(at, Self.parting), subject: .leg(leg)))
            }
        }
        place?.service = nil
        let rest: AgentBook.Occupation = restUntil.map { .resting(until: $0) } ?? .idle
        occupy(agent, isGone ? rest : .leaving, at: at) { $0.restUntil = restUntil }
    }
}

extension ReleaseReason {
    /// The agent's leg is gone with it.
    fileprivate var isAgentGone: Bool {
        switch self {
        case .noAnswer, .busy, .unreachable, .hungUp: true
        case .placeEnded, .fault: false
        }
    }
}
