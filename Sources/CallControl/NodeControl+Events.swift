import ARI
import QueueEngine

/// Events become inputs. Each may be repeated, late or unknown; what it means is decided by what is known of its
/// channel.
extension NodeControl {
    func take(_ event: ARIEvent) {
        switch event {
        case .stasisStart(let start): enter(start)
        case .stasisEnd(let end): leave(end.channel)
        case .channelDestroyed(let destroyed): destroy(destroyed)
        case .channelStateChange(let change): changeState(change.channel)
        case .dial(let dial): take(dial)
        case .channelDtmfReceived(let dtmf): press(dtmf)
        case .playbackFinished(let event): finish(event.playback)
        default: break
        }
    }

    private func enter(_ start: StasisStart) {
        let id = start.channel.id
        if let replaced = start.replaceChannel {
            return replace(replaced, by: start.channel, arguments: start.args)
        }
        guard QueueEngine.tenant(ofID: id) != nil else { return arrive(start.channel, arguments: start.args) }
        dialWhenDue(id)
        if book.withLock({ $0.isStray(id) }) { hangUp(id) }
    }

    /// Dials a leg that is in Stasis, unless that was done or it is not wanted any more.
    func dialWhenDue(_ leg: String) {
        guard let ringSeconds = book.withLock({ $0.enteredStasis(leg) }) else { return }
        dial(leg, ringSeconds: ringSeconds)
    }

    /// A caller comes in, with tenant and queue as the dialplan gave them. One who `mayHavePlace` is told of until the
    /// tenant takes it, and meanwhile stays; any other whom the tenant does not take goes back to the dialplan at once.
    func arrive(_ channel: Channel, arguments: [String], mayHavePlace: Bool = false) {
        let channelID = ChannelID(node: node, id: channel.id)
        guard arguments.count >= 2, let tenant = TenantName(arguments[0]), let queue = QueueName(arguments[1]) else {
            logger.warning(
                "a call without a tenant and a queue; write Stasis(application,tenant,queue)",
                metadata: ["channel": "\(channel.id)"]
            )
            return perform(.release(channelID, .unknownQueue), for: nil)
        }
        // Known before it is told: the engine's acts may be quicker than the next line. Told once: a second time could
        // only be refused, and would send away someone who has a place.
        let isToBeTold = callers.withLock { callers in
            if let known = callers[channel.id] { return known.dueArguments != nil && known.parting == nil }
            callers[channel.id] = Caller(tenant: tenant, dueArguments: mayHavePlace ? arguments : nil)
            return true
        }
        guard isToBeTold else { return }
        let number = channel.caller.number.isEmpty ? nil : channel.caller.number
        let delivery = sink.deliver(.callArrived(channelID, queue: queue, callerNumber: number), to: tenant)
        switch delivery {
        case .taken: callers.withLock { $0[channel.id]?.dueArguments = nil }
        case .refused where callers.withLock({ $0[channel.id]?.dueArguments != nil }): noteMiss(of: tenant)
        case .refused, .unknownTenant:
            callers.withLock { $0[channel.id] = nil }
            perform(.release(channelID, delivery == .unknownTenant ? .unknownQueue : .fault), for: nil)
        }
    }

    private func leave(_ channel: Channel) {
        guard QueueEngine.tenant(ofID: channel.id) != nil else { return endCaller(channel.id) }
        tell(book.withLock { $0.leftStasis(channel.id) }, of: channel.id)
    }

    private func destroy(_ destroyed: ChannelDestroyed) {
        let id = destroyed.channel.id
        guard QueueEngine.tenant(ofID: id) != nil else { return endCaller(id) }
        tell(book.withLock { $0.destroyed(id, cause: destroyed.cause) }, of: id)
    }

    /// Tells of a caller's end, once; with `parting`, only if that is what was last asked for.
    func endCaller(_ id: String, after parting: Caller.Parting? = nil) {
        // Told under the lock: the channel may come back at once, and its arrival must not overtake this.
        callers.withLock { callers in
            guard let caller = callers[id], parting == nil || caller.parting == parting else { return }
            callers[id] = nil
            deliver(.channelEnded(ChannelID(node: node, id: id)), to: caller.tenant)
        }
    }

    private func changeState(_ channel: Channel) {
        switch channel.state {
        case .ringing: book.withLock { $0.rang(channel.id) }
        case .up: tell(book.withLock { $0.answered(channel.id) }, of: channel.id)
        default: break
        }
    }

    private func take(_ dial: Dial) {
        let id = dial.peer.id
        switch dial.dialstatus {
        case "", "PROGRESS", "PROCEEDING", "TRYING": break
        case "RINGING": book.withLock { $0.rang(id) }
        case "ANSWER": tell(book.withLock { $0.answered(id) }, of: id)
        default:
            guard let outcome = book.withLock({ $0.dialFailed(id, status: dial.dialstatus) }) else { return }
            // Asterisk leaves the channel there, with a busy tone for nobody.
            hangUp(id)
            tell(outcome, of: id)
        }
    }

    private func press(_ dtmf: ChannelDtmfReceived) {
        guard let tenant = callers.withLock({ $0[dtmf.channel.id]?.tenant }),
            let character = dtmf.digit.first, let digit = Digit(rawValue: character)
        else { return }
        // A digit that is refused is lost: nothing that Asterisk has would tell it again.
        sink.deliver(.digitPressed(ChannelID(node: node, id: dtmf.channel.id), digit), to: tenant)
    }

    private func finish(_ playback: Playback) {
        guard let channel = playback.channelID, let tenant = QueueEngine.tenant(ofID: playback.id) else { return }
        let id = PlaybackID(channel: ChannelID(node: node, id: channel), id: playback.id)
        deliver(.playbackEnded(id), to: tenant)
    }

    func tell(_ outcome: LegBook.Outcome?, of id: String) {
        guard let outcome, let tenant = QueueEngine.tenant(ofID: id) else { return }
        let leg = ChannelID(node: node, id: id)
        switch outcome {
        case .answered: deliver(.legAnswered(leg), to: tenant)
        case .failed(let failure): deliver(.legFailed(leg, failure), to: tenant)
        case .ended: deliver(.channelEnded(leg), to: tenant)
        }
    }
}
