/// Going on after a start, a reconnect or a takeover.
extension QueueEngine {
    /// The state is loaded. What was going on in Asterisk is told by reconciliation; timers that need no Asterisk go
    /// on.
    mutating func start() {
        ids.restart(at: now)
        for (name, agent) in state.agents.sorted(by: { $0.key < $1.key }) {
            if case .resting(let until) = agent.occupation { arm(.rest(name), at: until) }
        }
        for place in placesInOrder {
            guard let callback = place.callback, !place.isConnected else { continue }
            arm(.expiry(place.id), at: callback.expiresAt)
            if place.service == nil, let retryAt = callback.retryAt {
                if retryAt <= now { line.insert(place) }
                arm(.retry(place.id), at: retryAt)
            }
        }
    }

    /// Takes what an Asterisk has for the truth: what is gone has ended, what has answered has answered, what goes on
    /// is gone on with, and what nobody knows of is cleared away.
    mutating func reconcile(with presence: Presence) {
        let node = presence.node
        nodes.insert(node)
        takeForTruth(presence)
        clearAway(presence)
        for id in line.takeParked(on: node) { makeReady(id) }
        for place in servedPlaces(on: node) { guardLegs(of: place) }
    }

    /// What was on an Asterisk that is no longer ours is gone; its callbacks are made from the first that is.
    mutating func moveCallbacks(to configured: Set<NodeName>) {
        guard let home = configured.min() else { return }
        let strays = Set(index.roles.keys.map(\.node) + state.places.values.map(\.node)).subtracting(configured)
        for node in strays.sorted() {
            takeForTruth(Presence(node: node, channels: [:], bridges: [:]))
            for place in placesInOrder where place.node == node && place.callback != nil {
                record(.callbackMoved(place.id, to: home))
                makeReady(place.id)
            }
        }
    }

    private mutating func takeForTruth(_ presence: Presence) {
        // What is decided to be joined below needs no second word.
        let joins = joinsUnderWay(on: presence.node)
        for channel in expectedChannels(presence) {
            switch presence.channels[channel.id] {
            case nil:
                // It may only be late: what asks for it can still be on its way.
                if isRingingLeg(channel) { perform(.hangUp(channel)) }
                end(channel)
            case .up:
                if isRingingLeg(channel) { answer(channel) }
                resume(channel)
            case .unanswered:
                answerAgain(channel)
                resume(channel)
            case .undialled: giveUp(undialled: channel)
            }
        }
        for bridge in joins { reconcile(bridge, holding: presence.bridges[bridge.id] ?? []) }
    }

    /// The request to answer a caller was lost with the connection, and what the caller hears since is a ringing tone.
    private mutating func answerAgain(_ channel: ChannelID) {
        guard case .caller(let id) = index.roles[channel], let place = state.places[id],
            let settings = state.queues[place.queue]
        else { return }
        let isAboutToBeJoined = place.service?.customerChannel == channel
        // Otherwise the dialog that is about to begin answers.
        if dialogs[channel] != nil || isAboutToBeJoined {
            perform(.answer(channel, musicClass: settings.musicClass))
        }
    }

    /// A crash came between the making of a leg and its dialling: nobody waits for a phone that does not ring.
    private mutating func giveUp(undialled leg: ChannelID) {
        switch index.roles[leg] {
        case .agentLeg(let id):
            guard case .ringing = state.places[id]?.service?.stage else { return resume(leg) }
            release(id, .fault, restUntil: nil)
        case .customerLeg(let id):
            guard case .dialling = state.places[id]?.service?.stage else { return resume(leg) }
            disarm(.leg(leg))
            failAttempt(id, .fault)
            hangUp(leg)
        case .caller, .requestCall, .departing, .leavingLeg, nil: resume(leg)
        }
    }

    private var placesInOrder: [Place] { state.places.values.sorted { $0.id < $1.id } }

    private func servedPlaces(on node: NodeName) -> [Place] {
        state.places.values.filter { $0.service != nil && $0.node == node }.sorted { $0.id < $1.id }
    }

    /// First what is gone, so that nobody is joined with one who is not there; last the request calls that are gone,
    /// because upon their end a customer may be dialled.
    private func expectedChannels(_ presence: Presence) -> [ChannelID] {
        var gone: [ChannelID] = []
        var present: [ChannelID] = []
        var goneRequestCalls: [ChannelID] = []
        for (channel, role) in index.roles where channel.node == presence.node {
            if presence.channels[channel.id] != nil {
                present.append(channel)
            } else if case .requestCall = role {
                goneRequestCalls.append(channel)
            } else {
                gone.append(channel)
            }
        }
        return [gone, present, goneRequestCalls].flatMap { $0.sorted { $0.id < $1.id } }
    }

    private func joinsUnderWay(on node: NodeName) -> [BridgeID] {
        servedPlaces(on: node).compactMap { place in
            switch place.service?.stage {
            case .joining, .connected: place.service?.bridge
            case .ringing, .announcing, .dialling, nil: nil
            }
        }
    }

    private func isRingingLeg(_ channel: ChannelID) -> Bool {
        switch index.roles[channel] {
        case .agentLeg(let id):
            if case .ringing = state.places[id]?.service?.stage { true } else { false }
        case .customerLeg(let id):
            if case .dialling = state.places[id]?.service?.stage { true } else { false }
        case .caller, .requestCall, .departing, .leavingLeg, nil: false
        }
    }

    /// A bridge must hold both channels once they are to be joined.
    private mutating func reconcile(_ bridge: BridgeID, holding members: Set<String>) {
        guard let id = index.bridges[bridge], let service = state.places[id]?.service else { return }
        switch service.stage {
        case .joining(let channel), .connected(let channel, _):
            guard members.contains(channel.id), members.contains(service.agentLeg.id) else {
                return perform(.join(bridge, channel, service.agentLeg))
            }
            completeJoin(bridge)
        case .ringing, .announcing, .dialling: break
        }
    }

    /// Legs and bridges of this tenant that no place or agent knows of, left behind by a crash.
    private mutating func clearAway(_ presence: Presence) {
        for id in presence.channels.keys.filter(ids.isOurs).sorted() {
            let channel = ChannelID(node: presence.node, id: id)
            if index.roles[channel] == nil { perform(.hangUp(channel)) }
        }
        for id in presence.bridges.keys.filter(ids.isOurs).sorted() {
            let bridge = BridgeID(node: presence.node, id: id)
            if index.bridges[bridge] == nil { perform(.destroyBridge(bridge)) }
        }
    }

    /// What was going on while nobody watched gets its time limit back; that of a ringing leg is counted from when it
    /// was dialled.
    private mutating func guardLegs(of place: Place) {
        guard let service = place.service, let settings = terms(of: place.queue)?.settings else { return }
        switch service.stage {
        case .ringing(let since):
            arm(.leg(service.agentLeg), at: max(now, since + settings.agentRing + Limits.legGrace))
        case .dialling(let leg, let since):
            arm(.leg(leg), at: max(now, since + settings.rule.customerRing + Limits.legGrace))
        case .joining: arm(.leg(service.agentLeg), at: now + Limits.join)
        case .announcing, .connected: break
        }
    }

    /// The channel is alive. Where the engine has lost what was going on there, it begins that step again.
    mutating func resume(_ channel: ChannelID) {
        switch index.roles[channel] {
        case .caller(let id):
            guard dialogs[channel] == nil else { return }
            switch state.places[id]?.service?.stage {
            case .joining, .connected: break
            default: beginDialog(of: id, on: channel)
            }
        case .requestCall(let id): resumeRequestCall(channel, id)
        case .departing: if playing[channel] == nil { hangUp(channel) }
        case .agentLeg(let id): resumeAgentLeg(channel, id)
        case .leavingLeg: if playing[channel] == nil { hangUp(channel) }
        case .customerLeg, nil: break
        }
    }

    /// The promise is stored, but perhaps it was not heard: it is said again.
    private mutating func resumeRequestCall(_ channel: ChannelID, _ id: PlaceID) {
        guard playing[channel] == nil, let terms = terms(of: id) else { return }
        guard dialogs[channel] == nil else { return hangUp(channel) }
        var actions: [Dialog.Action] = []
        dialogs[channel] = .leaving(terms, saying: [.callbackConfirmed], &actions)
        run(actions, on: channel, id)
    }

    private mutating func resumeAgentLeg(_ leg: ChannelID, _ id: PlaceID) {
        guard let place = state.places[id], let service = place.service, playing[leg] == nil else { return }
        switch service.stage {
        case .announcing: announce(id)
        case .dialling: perform(.startRinging(leg))
        case .ringing, .joining, .connected: break
        }
    }
}
