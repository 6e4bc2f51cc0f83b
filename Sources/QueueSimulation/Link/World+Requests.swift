import QueueEngine

/// callbackd's acts on their way to Asterisk, and what callbackd is told of their outcome.
extension World {
    mutating func send(_ act: Act) {
        guard !isIdeal else { return perform(act) }
        switch act {
        case .dialAgent(let dial): wires[dial.leg.node]?.legs[dial.leg] = .init(phase: .creating, dial.ring)
        case .dialCustomer(let dial): wires[dial.leg.node]?.legs[dial.leg] = .init(phase: .creating, dial.ring)
        case .hangUp(let channel): noteParting(of: channel, .hangUp)
        case .release(let channel, let reason): noteParting(of: channel, .release(reason))
        default: break
        }
        submit(Request(what: .act(act), node: act.node, life: callbackd.life))
    }

    private mutating func noteParting(of channel: ChannelID, _ parting: Wire.Parting) {
        guard let wire = wires[channel.node] else { return }
        wire.legs[channel]?.isHungUp = true
        wire.dueArrivals.remove(channel)
        if wire.callers[channel] != nil { wire.callers[channel] = parting }
    }

    private mutating func submit(_ request: Request) {
        guard let wire = wires[request.node] else { return }
        var delay = faults.requestDelay.sample(using: &random.faults)
        if isBreaking, random.faults.chance(faults.slowRequests) {
            tally.note(.slowRequest)
            delay += 3 * random.faults.unit()
        }
        var due = later(by: delay)
        switch request.what {
        case .act(.join(_, let first, let second)):
            due = max(due, wire.lanes[first] ?? due, wire.lanes[second] ?? due)
            wire.lanes[first] = due
            wire.lanes[second] = due
        case .act(.destroyBridge):
            due = max(due, wire.bridgeLane)
            wire.bridgeLane = due
        case .act(let act):
            guard let channel = act.channel else { break }
            due = max(due, wire.lanes[channel] ?? due)
            wire.lanes[channel] = due
        case .dial(let channel):
            due = max(due, wire.lanes[channel] ?? due)
            wire.lanes[channel] = due
        }
        calendar.schedule(.request(request), at: due)
    }

    mutating func carryOut(_ request: Request) {
        guard isStillMade(request), let wire = wires[request.node] else { return }
        // After a crash nobody is left to be told of its fate.
        let isOurs = request.life == callbackd.life
        guard isOurs else { return performUnwatched(request) }
        guard wire.isRunning, !wire.isCut else { return fail(request, isUnreachable: true) }
        if isBreaking, random.faults.chance(faults.failingRequests) {
            tally.note(.failedRequest)
            return fail(request, isUnreachable: false)
        }
        if isBreaking, request.isAwaited, random.faults.chance(faults.unansweredRequests) {
            tally.note(.unansweredRequest)
            if case .act(.join(let bridge, let customer, let agent)) = request.what, random.faults.chance(0.5) {
                _ = join(bridge, customer, agent)
            }
            return
        }
        let answerIsLost = isBreaking && random.faults.chance(faults.lostAnswers)
        if answerIsLost { tally.note(.lostAnswer) }
        switch request.what {
        case .dial(let leg): dial(leg)
        case .act(let act): carryOut(act, request, answerIsLost)
        }
    }

    private func isStillMade(_ request: Request) -> Bool {
        guard request.life != callbackd.life else { return true }
        guard request.life == callbackd.life - 1, let death = callbackd.diedAt, !callbackd.isUp else { return false }
        return now.milliseconds - death.milliseconds < 200
    }

    private mutating func performUnwatched(_ request: Request) {
        guard wires[request.node]?.isRunning == true, wires[request.node]?.isCut == false else { return }
        switch request.what {
        // The crash came between the making of a leg and its dialling.
        case .dial: break
        case .act(.dialAgent(let dial)): create(dial.leg, .agent)
        case .act(.dialCustomer(let dial)): create(dial.leg, .customer)
        case .act(let act): perform(act)
        }
    }

    private mutating func carryOut(_ act: Act, _ request: Request, _ answerIsLost: Bool) {
        switch act {
        case .dialAgent(let dial): createIfWanted(dial.leg, .agent)
        case .dialCustomer(let dial): createIfWanted(dial.leg, .customer)
        case .join(let bridge, let customer, let agent):
            // Asterisk adds nobody to a bridge who is listening to a prompt (facts/ari.md 27).
            if isListening(customer) || isListening(agent) {
                schedule(.request(request), in: 0.25)
            } else {
                let isJoined = join(bridge, customer, agent)
                pass(isJoined && !answerIsLost ? .joined(bridge) : .joinFailed(bridge), from: bridge.node)
            }
        case .play(let playback, _):
            let channel = playback.channel
            if asterisk.lines[channel]?.state == .up {
                perform(act)
                // It may play, unknown to the engine: it is stopped.
                if answerIsLost { send(.stopPlayback(playback)) }
            }
            if asterisk.lines[channel]?.state != .up || answerIsLost {
                pass(.playbackEnded(playback), from: channel.node)
            }
            if asterisk.lines[channel] == nil { tellGone(channel) }
        case .answer(let channel, _), .startMusic(let channel, _), .startRinging(let channel),
            .stopRinging(let channel), .hangUp(let channel):
            if asterisk.lines[channel] == nil { tellGone(channel) } else { perform(act) }
        case .release(let channel, _):
            perform(act)
            tellGone(channel)
        case .stopPlayback, .destroyBridge: perform(act)
        }
    }

    private func isListening(_ channel: ChannelID) -> Bool { asterisk.lines[channel]?.sounds.isEmpty == false }

    private mutating func createIfWanted(_ leg: ChannelID, _ whose: Line.Whose) {
        guard let known = wires[leg.node]?.legs[leg], !known.isHungUp else { return tellLegFailed(leg, .unreachable) }
        create(leg, whose)
    }

    private mutating func create(_ leg: ChannelID, _ whose: Line.Whose) {
        asterisk.lines[leg] = Line(whose: whose, state: .down)
        note(.phone(.created(leg)))
        say(.enteredStasis(leg), at: leg.node)
    }

    /// The leg is in Stasis: it is dialled, unless it is not wanted any more.
    mutating func dialWhenDue(_ leg: ChannelID) {
        guard let known = wires[leg.node]?.legs[leg] else { return hangUpStray(leg) }
        guard case .creating = known.phase, !known.isHungUp else { return }
        known.phase = .dialling
        submit(Request(what: .dial(leg), node: leg.node, life: callbackd.life))
    }

    private mutating func hangUpStray(_ leg: ChannelID) {
        submit(Request(what: .act(.hangUp(leg)), node: leg.node, life: callbackd.life))
    }

    private mutating func dial(_ leg: ChannelID) {
        guard let known = wires[leg.node]?.legs[leg], !known.isHungUp, let line = asterisk.lines[leg] else {
            return tellLegFailed(leg, .unreachable)
        }
        guard line.state == .down else { return }
        line.state = .ringing
        note(.phone(.rang(leg)))
        phoneRings(leg, line.whose, for: known.ring)
    }

    /// Not performed.
    private mutating func fail(_ request: Request, isUnreachable: Bool) {
        switch request.what {
        case .dial(let leg):
            tellLegFailed(leg, .unreachable)
            hangUpStray(leg)
        case .act(.dialAgent(let dial)): tellLegFailed(dial.leg, .unreachable)
        case .act(.dialCustomer(let dial)): tellLegFailed(dial.leg, .unreachable)
        case .act(.join(let bridge, _, _)): pass(.joinFailed(bridge), from: bridge.node)
        case .act(.play(let playback, _)): pass(.playbackEnded(playback), from: playback.channel.node)
        case .act(.hangUp):
            if request.failures == 0 { retry(request) }
        case .act(.release(let channel, _)): if !isUnreachable { hangUpStray(channel) }
        case .act(.stopPlayback(let playback)):
            guard request.failures == 2 else { return retry(request) }
            // It plays on; what never says its end by itself obeys at least then.
            schedule(.soundOver(playback), in: 20)
        // Answered at the second try.
        case .act(.answer): if !isUnreachable { submit(request) }
        case .act: break
        }
    }
}

extension World {
    private mutating func retry(_ request: Request) {
        submit(Request(what: request.what, node: request.node, life: request.life, failures: request.failures + 1))
    }
}

extension Request {
    /// Something goes on only when its outcome is known.
    fileprivate var isAwaited: Bool {
        switch what {
        case .dial, .act(.join): true
        case .act: false
        }
    }
}

extension Wire.Leg {
    fileprivate convenience init(phase: Phase, _ ring: Seconds) {
        self.init(phase: phase, ring: Double(ring.count))
    }
}

extension Act {
    /// The channel in whose order it is performed; nil for bridges.
    var channel: ChannelID? {
        switch self {
        case .answer(let channel, _), .startMusic(let channel, _), .startRinging(let channel),
            .stopRinging(let channel), .hangUp(let channel), .release(let channel, _):
            channel
        case .dialAgent(let dial): dial.leg
        case .dialCustomer(let dial): dial.leg
        case .play(let playback, _), .stopPlayback(let playback): playback.channel
        case .join, .destroyBridge: nil
        }
    }

    /// The Asterisk that is to perform it.
    var node: NodeName {
        switch self {
        case .join(let bridge, _, _), .destroyBridge(let bridge): bridge.node
        default: channel?.node ?? NodeName(fixed: "nowhere")
        }
    }
}
