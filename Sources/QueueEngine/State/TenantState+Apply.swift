extension TenantState {
    /// Takes the next fact in. The only way in which the state changes; facts about what is not there change nothing.
    public mutating func apply(_ recorded: RecordedFact) {
        sequence = recorded.sequence
        let at = recorded.at
        switch recorded.fact {
        case .tenantChanged(let settings): self.settings = settings
        case .queueChanged(let name, let settings): queues[name] = settings
        case .queueRemoved(let name): queues[name] = nil
        case .agentChanged(let name, let settings): change(agent: name, settings, at: at)
        case .agentRemoved(let name): agents[name] = nil
        case .agentLeft(let name): agents.change(name) { $0.leave() }
        case .agentRested(let name): agents.change(name) { $0.occupation = .idle }

        case .joined(let id, let queue, let channel, let number):
            places[id] = Place(id: id, queue: queue, joinedAt: at, displayedNumber: number, channel: channel)
            nextPlace = PlaceID(id.number + 1)
        case .abandoned(let id): places[id] = nil
        case .callbackRequested(let id, let number, let expiresAt):
            places.change(id) { $0.turnIntoCallback(number, at: at, expiresAt: expiresAt) }
        case .callbackAlreadyPending(let id, _):
            if let channel = places.removeValue(forKey: id)?.liveChannel { departing.insert(channel) }
        case .requestCallEnded(let id): places.change(id) { $0.changeCallback { $0.requestChannel = nil } }
        case .requestCallGivenUp(let id):
            guard let channel = places[id]?.callback?.requestChannel else { return }
            departing.insert(channel)
            places.change(id) { $0.changeCallback { $0.requestChannel = nil } }
        case .callbackEnded(let id, let end):
            // A completed callback's place lasts as long as the conversation.
            if end != .completed { drop(place: id) }
        case .callbackMoved(let id, let node): places.change(id) { $0.changeCallback { $0.node = node } }
        case .departed(let channel): departing.remove(channel)
        case .channelReplaced(let id, let old, let new, let number):
            places.change(id) { $0.replace(old, by: new, number) }

        default: applyService(recorded.fact, at: at)
        }
    }

    private mutating func applyService(_ fact: Fact, at: Instant) {
        switch fact {
        case .agentRung(let id, let agent, let leg, let bridge):
            let service = Service(agent: agent, agentLeg: leg, bridge: bridge, stage: .ringing(since: at))
            places.change(id) { $0.service = service }
            agents.change(agent) { $0.occupation = .serving(id) }
        case .agentAnswered(let id): places.change(id) { $0.turnService(.announcing) }
        case .agentReleased(let id, let agent, let reason, let restUntil):
            let service = places.change(id) { $0.endService() } ?? nil
            agents.change(agent) { $0.release(reason, leg: service?.agentLeg, restUntil: restUntil, at: at) }
        case .attemptStarted(let id, let attempt, let leg):
            start(attempt, of: id, leg, at: at)
        case .attemptFailed(let id, _, let outcome, let retryAt):
            places.change(id) { $0.changeCallback { $0.retryAt = retryAt } }
            endService(of: id, agentIsGone: outcome == .agentHungUp, restUntil: nil, at: at)
        case .joining(let id, let channel): places.change(id) { $0.turnService(.joining(customer: channel)) }
        case .connected(let id): connect(id, at: at)
        case .serviceEnded(let id, let party, let restUntil):
            endService(of: id, agentIsGone: party == .agent, restUntil: restUntil, at: at)
            let place = places.removeValue(forKey: id)
            if party == .agent, let channel = place?.liveChannel { departing.insert(channel) }
        default: break
        }
    }

    private mutating func change(agent name: AgentName, _ settings: AgentSettings, at: Instant) {
        let isKnown: Void? = agents.change(name) { $0.settings = settings }
        if isKnown == nil { agents[name] = Agent(settings: settings, occupation: .idle, idleSince: at) }
    }

    private mutating func start(_ attempt: Int, of id: PlaceID, _ leg: ChannelID, at: Instant) {
        let agent = places.change(id) { place in
            place.changeCallback {
                $0.attempts = attempt
                $0.retryAt = nil
            }
            place.turnService(.dialling(customerLeg: leg, since: at))
            return place.service?.agent
        }
        // Whoever has listened to the announcement has not missed the ring, whatever becomes of the customer.
        if let agent = agent ?? nil { agents.change(agent) { $0.missedRings = 0 } }
    }

    private mutating func connect(_ id: PlaceID, at: Instant) {
        let agent = places.change(id) { place -> AgentName? in
            guard let channel = place.service?.customerChannel, let agent = place.service?.agent else { return nil }
            place.turnService(.connected(customer: channel, since: at))
            return agent
        }
        if let agent = agent ?? nil { agents.change(agent) { $0.missedRings = 0 } }
    }

    /// A callback that ends before its request call has: the caller is still on the line and is hung up.
    private mutating func drop(place id: PlaceID) {
        if let channel = places.removeValue(forKey: id)?.callback?.requestChannel { departing.insert(channel) }
    }

    private mutating func endService(of id: PlaceID, agentIsGone: Bool, restUntil: Instant?, at: Instant) {
        guard let service = places.change(id, { $0.endService() }) ?? nil else { return }
        agents.change(service.agent) {
            $0.finish(leg: agentIsGone ? nil : service.agentLeg, restUntil: restUntil, at: at)
        }
    }
}

extension Place {
    /// `number` is the caller's, if it is the caller's channel.
    fileprivate mutating func replace(_ old: ChannelID, by new: ChannelID, _ number: PhoneNumber?) {
        change { place in
            if place.hold == .live(old) {
                place.hold = .live(new)
                place.displayedNumber = number
            }
            place.service?.replace(old, by: new)
        }
    }

    fileprivate mutating func turnIntoCallback(_ number: PhoneNumber, at: Instant, expiresAt: Instant) {
        guard let channel = liveChannel else { return }
        let callback = Callback(number: number, requestedAt: at, expiresAt: expiresAt, channel: channel)
        change { $0.hold = .callback(callback) }
    }

    fileprivate mutating func changeCallback(_ edit: (inout Callback.Contents) -> Void) {
        guard case .callback(var callback) = hold else { return }
        callback.change(edit)
        change { $0.hold = .callback(callback) }
    }

    fileprivate mutating func turnService(_ stage: Service.Stage) {
        change { $0.service?.change { $0.stage = stage } }
    }

    /// The service that has ended, if there was one.
    fileprivate mutating func endService() -> Service? {
        let service = service
        if service != nil { change { $0.service = nil } }
        return service
    }
}

extension Agent {
    fileprivate mutating func release(_ reason: ReleaseReason, leg: ChannelID?, restUntil: Instant?, at: Instant) {
        change { agent in
            if reason.isMiss {
                agent.missedRings += 1
                agent.idleSince = at
                agent.occupation = .resting(or: restUntil)
            } else if let leg {
                agent.occupation = .leaving(leg: leg, restUntil: restUntil)
            }
        }
    }

    /// `leg` is nil when the agent's leg is gone already.
    fileprivate mutating func finish(leg: ChannelID?, restUntil: Instant?, at: Instant) {
        change { agent in
            agent.idleSince = at
            agent.occupation = if let leg { .leaving(leg: leg, restUntil: restUntil) } else { .resting(or: restUntil) }
        }
    }

    fileprivate mutating func leave() {
        guard case .leaving(_, let restUntil) = occupation else { return }
        occupation = .resting(or: restUntil)
    }
}

extension Agent.Occupation {
    fileprivate static func resting(or restUntil: Instant?) -> Self {
        if let restUntil { .resting(until: restUntil) } else { .idle }
    }
}
