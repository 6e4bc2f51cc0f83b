/// What follows when a leg fails or a channel ends, in every stage of a service.
extension QueueEngine {
    mutating func fail(_ leg: ChannelID, _ failure: LegFailure) {
        switch index.roles[leg] {
        case .agentLeg(let id):
            guard case .ringing = state.places[id]?.service?.stage else { return end(leg) }
            disarm(.leg(leg))
            missRing(id, ReleaseReason(failure))
        case .customerLeg(let id):
            guard case .dialling = state.places[id]?.service?.stage else { return end(leg) }
            disarm(.leg(leg))
            failAttempt(id, AttemptOutcome(failure))
        default: end(leg)
        }
    }

    mutating func end(_ channel: ChannelID) {
        disarm(.hangUp(channel))
        guard let role = index.roles[channel] else { return }
        forgetPlayback(on: channel)
        switch role {
        case .caller(let place): callerLeft(place, channel)
        case .requestCall(let place):
            dialogs[channel] = nil
            record(.requestCallEnded(place))
            dialCustomerWhenClear(place)
        case .departing:
            dialogs[channel] = nil
            record(.departed(channel))
        case .agentLeg(let place): agentLegEnded(place, channel)
        case .customerLeg(let place): customerLegEnded(place, channel)
        case .leavingLeg(let agent):
            record(.agentLeft(agent))
            armRest(of: agent)
        }
    }

    private mutating func callerLeft(_ id: PlaceID, _ channel: ChannelID) {
        endDialog(on: channel, of: id)
        guard let service = state.places[id]?.service else { return record(.abandoned(id)) }
        if service.isConnected { return endConversation(id, by: .customer) }
        abandonService(of: id)
        record(.abandoned(id))
    }

    private mutating func agentLegEnded(_ id: PlaceID, _ leg: ChannelID) {
        guard let place = state.places[id], let service = place.service else { return }
        switch service.stage {
        case .ringing:
            disarm(.leg(leg))
            missRing(id, .unreachable)
        case .announcing: missRing(id, .hungUp)
        case .dialling(let customer, _), .joining(let customer):
            guard place.callback != nil else {
                perform(.destroyBridge(service.bridge))
                missRing(id, .hungUp)
                return beginDialog(of: id, on: customer)
            }
            disarm(.leg(customer))
            failAttempt(id, .agentHungUp)
            hangUp(customer)
        case .connected: endConversation(id, by: .agent)
        }
    }

    private mutating func customerLegEnded(_ id: PlaceID, _ leg: ChannelID) {
        switch state.places[id]?.service?.stage {
        case .dialling:
            disarm(.leg(leg))
            failAttempt(id, .unreachable)
        case .joining: failAttempt(id, .customerHungUp)
        case .connected: endConversation(id, by: .customer)
        case .ringing, .announcing, nil: break
        }
    }

    /// The agent missed the call; the place stays where it is and the next agent is tried.
    private mutating func missRing(_ id: PlaceID, _ reason: ReleaseReason) {
        guard let agent = state.places[id]?.service?.agent else { return }
        let misses = state.agents[agent].map { $0.missedRings + 1 } ?? 1
        release(id, reason, restUntil: now + Limits.rest(afterMisses: misses))
    }

    /// Sets the agent free of the place, which waits on.
    mutating func release(_ id: PlaceID, _ reason: ReleaseReason, restUntil: Instant?) {
        guard let service = state.places[id]?.service else { return }
        disarm(.leg(service.agentLeg))
        record(.agentReleased(id, service.agent, reason, restUntil: restUntil))
        if !reason.isMiss { hangUp(service.agentLeg) }
        armRest(of: service.agent)
        makeReady(id)
    }

    /// The place is about to end: its agent is told so, if anything, and set free.
    mutating func abandonService(of id: PlaceID, saying prompt: Prompt? = nil) {
        guard let service = state.places[id]?.service else { return }
        disarm(.leg(service.agentLeg))
        let answered = if case .ringing = service.stage { false } else { true }
        stopPlaying(on: service.agentLeg)
        record(.agentReleased(id, service.agent, .placeEnded, restUntil: nil))
        if answered { perform(.stopRinging(service.agentLeg)) }
        dismiss(service.agentLeg, saying: answered ? prompt : nil)
        perform(.destroyBridge(service.bridge))
    }

    /// The customer was not reached: the agent is told why, and the callback is tried again or given up.
    mutating func failAttempt(_ id: PlaceID, _ outcome: AttemptOutcome) {
        guard let place = state.places[id], let callback = place.callback, let service = place.service,
            let terms = terms(of: place.queue)
        else { return }
        let retryAt = now + terms.settings.rule.retryInterval
        disarm(.leg(service.agentLeg))
        stopPlaying(on: service.agentLeg)
        record(.attemptFailed(id, attempt: callback.attempts, outcome, retryAt: retryAt))
        perform(.destroyBridge(service.bridge))
        armRest(of: service.agent)
        if outcome != .agentHungUp {
            perform(.stopRinging(service.agentLeg))
            dismiss(service.agentLeg, saying: outcome.prompt)
        }
        if outcome == .cancelled { return endCallback(id, .cancelled) }
        if isExhausted(callback, in: place.queue) { return endCallback(id, .failed) }
        if callback.expiresAt <= now { return endCallback(id, .expired) }
        arm(.retry(id), at: retryAt)
    }

    private mutating func endConversation(_ id: PlaceID, by party: Party) {
        guard let place = state.places[id], let service = place.service, let customer = service.customerChannel else {
            return
        }
        let wrapUp = terms(of: place.queue)?.settings.wrapUp ?? 0
        record(.serviceEnded(id, endedBy: party, restUntil: wrapUp > 0 ? now + wrapUp : nil))
        hangUp(party == .agent ? customer : service.agentLeg)
        perform(.destroyBridge(service.bridge))
        armRest(of: service.agent)
    }

    /// No attempt is left, by the rule as it is now.
    func isExhausted(_ callback: Callback, in queue: QueueName) -> Bool {
        terms(of: queue).map { callback.attempts >= $0.settings.rule.maximumAttempts } ?? true
    }

    /// Ends a callback that has no agent. `completed` is ``completeJoin(_:)``'s to say.
    mutating func endCallback(_ id: PlaceID, _ end: CallbackEnd) {
        disarm(.retry(id))
        disarm(.expiry(id))
        record(.callbackEnded(id, end))
    }

    /// The agent's leg is released, after a prompt if there is one.
    private mutating func dismiss(_ leg: ChannelID, saying prompt: Prompt?) {
        guard let prompt else { return hangUp(leg) }
        play([.prompt(prompt)], on: leg, for: .farewell)
    }

    mutating func armRest(of agent: AgentName) {
        guard case .resting(let until) = state.agents[agent]?.occupation else { return }
        arm(.rest(agent), at: until)
    }
}

extension ReleaseReason {
    fileprivate init(_ failure: LegFailure) {
        self =
            switch failure {
            case .busy: .busy
            case .noAnswer: .noAnswer
            case .unreachable, .fault: .unreachable
            }
    }
}

extension AttemptOutcome {
    fileprivate init(_ failure: LegFailure) {
        self =
            switch failure {
            case .busy: .busy
            case .noAnswer: .noAnswer
            case .unreachable: .unreachable
            case .fault: .fault
            }
    }

    /// What the agent is told.
    fileprivate var prompt: Prompt {
        switch self {
        case .busy: .agentCustomerBusy
        case .noAnswer, .customerHungUp: .agentCustomerNoAnswer
        case .unreachable, .fault, .agentHungUp: .agentCustomerUnreachable
        case .cancelled: .agentCustomerCancelled
        }
    }
}
