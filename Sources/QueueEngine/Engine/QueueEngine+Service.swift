/// A service: an agent is rung, perhaps told of a callback and given a customer, joined, and set free again.
extension QueueEngine {
    /// Reserves the agent for the place and rings.
    mutating func ring(_ agent: AgentName, for id: PlaceID) {
        guard let place = state.places[id], let ring = terms(of: place.queue)?.settings.agentRing,
            let endpoint = state.agents[agent]?.settings.endpoint
        else { return }
        let leg = newLeg("agent", of: id, on: place.node)
        let bridge = newBridge(of: id, on: place.node)
        let dial = AgentDial(
            leg: leg,
            endpoint: endpoint,
            callerNumber: place.callback?.number ?? place.displayedNumber,
            queue: place.queue,
            ring: ring
        )
        record(.agentRung(id, agent, leg: leg, bridge: bridge))
        perform(.dialAgent(dial))
        arm(.leg(leg), at: now + ring + Limits.legGrace)
    }

    mutating func answer(_ leg: ChannelID) {
        switch index.roles[leg] {
        case .agentLeg(let place): agentAnswered(place)
        case .customerLeg(let place): customerAnswered(place)
        case .leavingLeg: break
        // A leg that was given up answers after all: nobody waits for it.
        case nil where ids.isOurs(leg.id): perform(.hangUp(leg))
        default: break
        }
    }

    private mutating func agentAnswered(_ id: PlaceID) {
        guard let place = state.places[id], let service = place.service, case .ringing = service.stage else { return }
        disarm(.leg(service.agentLeg))
        switch place.hold {
        case .live(let channel):
            // Whatever the caller was doing: an agent is what was asked for.
            endDialog(on: channel, of: id)
            join(id, channel)
        case .callback:
            record(.agentAnswered(id))
            announce(id)
        }
    }

    /// Tells the agent which callback this is.
    mutating func announce(_ id: PlaceID) {
        guard let place = state.places[id], let service = place.service else { return }
        let name: [Sound] =
            if let file = terms(of: place.queue)?.settings.spokenName {
                [.file(file)]
            } else {
                place.queue.text.utf8.map { .character(Character(Unicode.Scalar($0))) }
            }
        play([.prompt(.agentCallbackFor)] + name, on: service.agentLeg, for: .announcement(id))
    }

    /// Dials the customer once the agent has heard the announcement and the request call has ended: nobody is dialled
    /// who is still on the line.
    mutating func dialCustomerWhenClear(_ id: PlaceID) {
        guard let place = state.places[id], let callback = place.callback, let service = place.service,
            case .announcing = service.stage, playing[service.agentLeg] == nil, callback.requestChannel == nil,
            nodes.contains(place.node), let rule = terms(of: place.queue)?.settings.rule
        else { return }
        guard !isExhausted(callback, in: place.queue), case .success = rule.check(callback.number) else {
            abandonService(of: id, saying: .agentCustomerUnreachable)
            return endCallback(id, .failed)
        }
        let leg = newLeg("customer", of: id, on: place.node)
        let dial = CustomerDial(
            leg: leg,
            agentLeg: service.agentLeg,
            dialString: callback.number.dialString(
                outboundPrefix: rule.outboundPrefix,
                internationalPrefix: rule.internationalPrefix
            ),
            context: state.settings.outboundContext,
            callerNumber: state.settings.callerID,
            ring: rule.customerRing
        )
        record(.attemptStarted(id, attempt: callback.attempts + 1, leg: leg))
        perform(.dialCustomer(dial))
        arm(.leg(leg), at: now + dial.ring + Limits.legGrace)
    }

    private mutating func customerAnswered(_ id: PlaceID) {
        guard let service = state.places[id]?.service, case .dialling(let leg, _) = service.stage else { return }
        disarm(.leg(leg))
        perform(.stopRinging(service.agentLeg))
        join(id, leg)
    }

    private mutating func join(_ id: PlaceID, _ channel: ChannelID) {
        guard let service = state.places[id]?.service else { return }
        let (bridge, leg) = (service.bridge, service.agentLeg)
        record(.joining(id, channel: channel))
        perform(.join(bridge, channel, leg))
        arm(.leg(leg), at: now + Limits.join)
    }

    mutating func completeJoin(_ bridge: BridgeID) {
        guard let id = index.bridges[bridge] else { return clearAway(bridge) }
        guard let place = state.places[id], let service = place.service, case .joining = service.stage else { return }
        let isCallback = place.callback != nil
        disarm(.leg(service.agentLeg))
        record(.connected(id))
        if isCallback {
            disarm(.expiry(id))
            record(.callbackEnded(id, .completed))
        }
    }

    mutating func failJoin(_ bridge: BridgeID) {
        guard let id = index.bridges[bridge] else { return clearAway(bridge) }
        guard let service = state.places[id]?.service, case .joining(let channel) = service.stage else { return }
        perform(.destroyBridge(bridge))
        if state.places[id]?.callback == nil {
            release(id, .fault, restUntil: now + Limits.firstRest)
            beginDialog(of: id, on: channel)
        } else {
            failAttempt(id, .fault)
            hangUp(channel)
        }
    }

    /// Whoever was to be joined is gone already, and the bridge was perhaps made after it was to be destroyed.
    private mutating func clearAway(_ bridge: BridgeID) {
        if ids.isOurs(bridge.id) { perform(.destroyBridge(bridge)) }
    }
}
