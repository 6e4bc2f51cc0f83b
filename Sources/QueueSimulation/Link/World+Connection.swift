import QueueEngine

/// The websocket is lost and comes back, and Asterisk is restarted.
extension World {
    mutating func connect(_ node: NodeName) {
        guard callbackd.isUp, nodes.contains(node), let wire = wires[node], wire.isRunning, !wire.isConnected else {
            return
        }
        wire.isConnected = true
        wire.isCut = false
        wire.isInStep = false
        wire.connection += 1
        wire.held = []
        wire.lastNewsAt = calendar.now
        schedule(
            .synchronise(node, connection: wire.connection),
            in: faults.requestDelay.sample(using: &random.faults)
        )
    }

    /// callbackd reads what Asterisk has, and is told; then it hears what has happened since it connected.
    mutating func synchronise(_ node: NodeName, _ connection: Int) {
        guard callbackd.isUp, let wire = wires[node], wire.isConnected, wire.connection == connection else { return }
        wire.awaitsResynchronisation = false
        let found = asterisk.lines.keys.filter { $0.node == node }.sorted { $0.id < $1.id }
        let knewThePast = wire.knowsThePast
        if !knewThePast { stopForgottenSounds(on: found) }
        tell(.reconciled(presence(of: node, found)))
        adopt(found, on: node)
        if knewThePast { tellEndedSounds(on: found) }
        wire.knowsThePast = true
        for leg in found where asterisk.lines[leg]?.state == .down { dialWhenDueIfKnown(leg) }
        for channel in found { meetAgain(channel, mayHavePlace: !knewThePast) }
        wire.isInStep = true
        let held = wire.held
        wire.held = []
        for news in held { take(news) }
    }

    private func presence(of node: NodeName, _ found: [ChannelID]) -> Presence {
        var channels: [String: Presence.ChannelState] = [:]
        for channel in found {
            guard let line = asterisk.lines[channel] else { continue }
            let isStranger = wires[node]?.legs[channel] == nil
            channels[channel.id] =
                switch line.state {
                case .up: .up
                case .ringing: .unanswered
                case .down: isStranger ? .undialled : .unanswered
                }
        }
        // Asterisk serves other tenants, too.
        channels["callbackd.other.1.agent.zz-1"] = .up
        var bridges: [String: Set<String>] = ["callbackd.other.1.bridge.zz-2": ["callbackd.other.1.agent.zz-1"]]
        for (bridge, members) in asterisk.bridges where bridge.node == node {
            bridges[bridge.id] = Set(members.map(\.id))
        }
        return Presence(node: node, channels: channels, bridges: bridges)
    }

    /// Legs that are gone are forgotten; those that are there are known from now on.
    private mutating func adopt(_ found: [ChannelID], on node: NodeName) {
        guard let wire = wires[node] else { return }
        let isThere = Set(found)
        var legs: [ChannelID: Wire.Leg] = [:]
        for (leg, known) in wire.legs where isThere.contains(leg) { legs[leg] = known }
        for leg in found {
            guard let line = asterisk.lines[leg], line.isLeg else { continue }
            let known = legs[leg] ?? Wire.Leg(phase: .dialling)
            if line.state == .up { known.phase = .up }
            legs[leg] = known
        }
        wire.legs = legs
        wire.callers = wire.callers.filter { isThere.contains($0.key) }
        wire.dueArrivals.formIntersection(isThere)
        wire.lanes = wire.lanes.filter { isThere.contains($0.key) || $0.value > now }
    }

    private mutating func dialWhenDueIfKnown(_ leg: ChannelID) {
        if wires[leg.node]?.legs[leg] != nil { dialWhenDue(leg) }
    }

    /// A caller who was found here: new to callbackd, known, or gone as far as it is concerned.
    private mutating func meetAgain(_ channel: ChannelID, mayHavePlace: Bool) {
        guard case .caller(let caller)? = asterisk.lines[channel]?.whose else { return }
        switch wires[channel.node]?.callers[channel] {
        case nil, .notAsked: meet(channel, caller.queue, caller.shownNumber, mayHavePlace: mayHavePlace)
        case .hangUp: send(.hangUp(channel))
        case .release(let reason): send(.release(channel, reason))
        }
    }

    private mutating func stopForgottenSounds(on found: [ChannelID]) {
        for channel in found {
            guard let sound = asterisk.lines[channel]?.sounds.last else { continue }
            send(.stopPlayback(sound.id))
        }
    }

    private mutating func tellEndedSounds(on found: [ChannelID]) {
        for channel in found {
            guard let line = asterisk.lines[channel], let last = line.lastSound,
                !line.sounds.contains(where: { $0.id == last })
            else { continue }
            tell(.playbackEnded(last))
        }
    }

    /// The websocket is gone. callbackd notices it after a while, and then connects again.
    mutating func lose(_ node: NodeName, isNoticed: Bool = false) {
        guard let wire = wires[node], wire.isConnected else { return }
        wire.isConnected = false
        wire.isInStep = false
        wire.connection += 1
        let notice = isNoticed ? 0 : faults.notice.sample(using: &random.faults)
        schedule(.noticeLoss(node, connection: wire.connection), in: notice)
    }

    mutating func noticeLoss(of node: NodeName, _ connection: Int) {
        guard callbackd.isUp, let wire = wires[node], wire.connection == connection else { return }
        tell(.nodeDisconnected(node))
        schedule(.connect(node), in: isBreaking ? faults.offTime.sample(using: &random.faults) : 0.5)
    }

    /// An input was refused: all is told anew, by the same connection.
    mutating func resynchronise(_ node: NodeName, _ life: Int) {
        guard life == callbackd.life, callbackd.isUp, let wire = wires[node], wire.isConnected, wire.isInStep,
            wire.awaitsResynchronisation
        else { return }
        tell(.nodeDisconnected(node))
        wire.isInStep = false
        schedule(
            .synchronise(node, connection: wire.connection),
            in: faults.requestDelay.sample(using: &random.faults)
        )
    }

    mutating func restartAsterisk(_ node: NodeName) {
        lose(node, isNoticed: random.faults.chance(0.5))
        clear(node)
    }

    /// The Asterisk is gone, and what was on it.
    mutating func shutDown(_ node: NodeName) {
        wires[node]?.forget()
        wires[node]?.isRunning = false
        clear(node)
    }

    private mutating func clear(_ node: NodeName) {
        for channel in asterisk.lines.keys.filter({ $0.node == node }).sorted(by: { $0.id < $1.id }) { end(channel) }
        asterisk.bridges = asterisk.bridges.filter { $0.key.node != node }
    }
}
