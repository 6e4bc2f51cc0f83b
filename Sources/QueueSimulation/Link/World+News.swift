import QueueEngine

/// What Asterisk says, on its way to callbackd. Legs' many events are one answer or one failure here, as `CallControl`
/// makes them.
extension World {
    mutating func say(_ input: Input, at node: NodeName) {
        if isIdeal { tell(input) } else { say(.input(input), at: node) }
    }

    mutating func say(_ news: News, at node: NodeName) {
        guard let wire = wires[node], wire.isConnected else { return tally.note(.lostNews) }
        var delay = faults.newsDelay.sample(using: &random.faults)
        if isBreaking, random.faults.chance(faults.slowNews) {
            tally.note(.slowNews)
            delay += 5 * random.faults.unit()
        }
        let due = max(later(by: delay), wire.lastNewsAt)
        wire.lastNewsAt = due
        calendar.schedule(.news(node, connection: wire.connection, news), at: due)
    }

    mutating func hear(_ news: News, from node: NodeName, _ connection: Int) {
        guard let wire = wires[node], wire.isConnected, wire.connection == connection else {
            return tally.note(.lostNews)
        }
        if wire.isInStep { take(news) } else { wire.held.append(news) }
    }

    mutating func take(_ news: News) {
        switch news {
        case .enteredStasis(let leg): dialWhenDue(leg)
        case .input(.callArrived(let channel, let queue, let number)): meet(channel, queue, number)
        case .input(.digitPressed(let channel, let digit)):
            guard wires[channel.node]?.callers[channel] != nil, !isRefused() else { return }
            tell(.digitPressed(channel, digit))
        case .input(.channelEnded(let channel)): takeEnd(of: channel, nil)
        case .input(.legFailed(let channel, let failure)): takeEnd(of: channel, failure)
        case .input(.legAnswered(let leg)):
            guard let known = wires[leg.node]?.legs[leg], !known.isHungUp, known.phase != .up else { return }
            known.phase = .up
            pass(.legAnswered(leg), from: leg.node)
        case .input(.playbackEnded(let playback)): pass(.playbackEnded(playback), from: playback.channel.node)
        case .input(let other): tell(other)
        }
    }

    /// A caller comes in, or is found. One who `mayHavePlace` is told of until it is taken; any other who is refused
    /// goes back to the dialplan at once.
    mutating func meet(_ channel: ChannelID, _ queue: QueueName, _ number: String?, mayHavePlace: Bool = false) {
        let node = channel.node
        guard let wire = wires[node], wire.callers[channel] == nil || wire.dueArrivals.contains(channel) else { return }
        let isTaken = !isRefused() && tell(.callArrived(channel, queue: queue, callerNumber: number))
        if isTaken || mayHavePlace || wire.dueArrivals.contains(channel) {
            wire.callers[channel] = .notAsked
            if isTaken { wire.dueArrivals.remove(channel) } else { wire.dueArrivals.insert(channel) }
            if !isTaken { noteMiss(at: node) }
        } else {
            send(.release(channel, .fault))
        }
    }

    private mutating func takeEnd(of channel: ChannelID, _ failure: LegFailure?) {
        let node = channel.node
        wires[node]?.lanes[channel] = nil
        if let leg = wires[node]?.legs.removeValue(forKey: channel) {
            let isFailure = leg.phase != .up && !leg.isHungUp
            pass(isFailure ? .legFailed(channel, failure ?? .unreachable) : .channelEnded(channel), from: node)
        } else {
            tellGone(channel)
        }
    }

    /// A request has shown that the channel is not there.
    mutating func tellGone(_ channel: ChannelID) {
        wires[channel.node]?.dueArrivals.remove(channel)
        if wires[channel.node]?.callers.removeValue(forKey: channel) != nil {
            pass(.channelEnded(channel), from: channel.node)
        } else {
            tellLegFailed(channel, .unreachable)
        }
    }

    /// The leg could not be made or dialled, or is gone.
    mutating func tellLegFailed(_ leg: ChannelID, _ failure: LegFailure) {
        guard let known = wires[leg.node]?.legs.removeValue(forKey: leg) else { return }
        let isEnd = known.isHungUp || known.phase == .up
        pass(isEnd ? .channelEnded(leg) : .legFailed(leg, failure), from: leg.node)
    }

    /// Hands an input on that must not be missed: if it is refused, all that Asterisk has is told anew.
    mutating func pass(_ input: Input, from node: NodeName) {
        guard callbackd.isUp else { return }
        if isRefused() {
            return noteMiss(at: node)
        }
        tell(input)
        guard isBreaking, input.mayBeRepeated, random.faults.chance(faults.repeatedNews) else { return }
        schedule(.stray(life: callbackd.life, input), in: 60 * random.faults.unit())
    }

    private mutating func noteMiss(at node: NodeName) {
        guard let wire = wires[node], !wire.awaitsResynchronisation else { return }
        wire.awaitsResynchronisation = true
        schedule(.resynchronise(node, life: callbackd.life), in: 1 + 29 * random.faults.unit())
    }

    private mutating func isRefused() -> Bool {
        guard isBreaking, random.faults.chance(faults.refusedInputs) else { return false }
        tally.note(.refusedInput)
        return true
    }

    mutating func hearStray(_ input: Input, _ life: Int) {
        guard life == callbackd.life, callbackd.isUp, isBreaking else { return }
        tally.note(.repeatedNews)
        tell(input, isStray: true)
    }
}

extension Input {
    fileprivate var mayBeRepeated: Bool {
        switch self {
        case .legAnswered, .legFailed, .playbackEnded, .joined, .joinFailed: true
        case .channelEnded(let channel): QueueEngine.tenant(ofID: channel.id) != nil
        default: false
        }
    }
}
