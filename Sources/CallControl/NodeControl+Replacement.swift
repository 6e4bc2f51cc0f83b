import ARI
import QueueEngine

/// Attended transfers: Asterisk puts another channel where one of ours was. Its `StasisStart` names the one that it
/// replaces and has no arguments, and the replaced one's `StasisEnd` follows; in a bridge the new channel is already
/// in the old one's stead (seen with 22.10).
extension NodeControl {
    func replace(_ old: Channel, by new: Channel, arguments: [String]) {
        if QueueEngine.tenant(ofID: old.id) != nil { return replaceLeg(old.id, by: new) }
        let (caller, isKnown) = callers.withLock { ($0[old.id], $0[new.id] != nil) }
        if isKnown { return }
        let arguments = arguments.isEmpty ? caller?.dueArguments ?? old.stasisArguments : arguments
        guard let caller, caller.dueArguments == nil else {
            // The tenant knows of no caller who could hand over; what the dialplan said of the old channel holds.
            endCaller(old.id)
            return arrive(new, arguments: arguments)
        }
        guard let parting = caller.parting else {
            return handOver(old.id, to: new, of: caller.tenant, arguments: arguments)
        }
        endCaller(old.id)
        callers.withLock { $0[new.id] = Caller(tenant: caller.tenant) }
        part(with: new.id, parting)
    }

    /// A leg that is up goes on as another channel, which is watched as callers are. One that is not is not worth it.
    private func replaceLeg(_ old: String, by new: Channel) {
        guard callers.withLock({ $0[new.id] == nil }) else { return }
        guard let tenant = QueueEngine.tenant(ofID: old), book.withLock({ $0.handOver(old) }) else {
            return hangUp(new.id)
        }
        handOver(old, to: new, of: tenant, arguments: [])
    }

    private func handOver(_ old: String, to new: Channel, of tenant: TenantName, arguments: [String]) {
        let replacement = Input.channelReplaced(
            ChannelID(node: node, id: old),
            by: ChannelID(node: node, id: new.id),
            callerNumber: new.caller.number.isEmpty ? nil : new.caller.number
        )
        // Told under the lock: the end of the new channel must not overtake this.
        let delivery = callers.withLock { callers in
            callers[old] = nil
            callers[new.id] = Caller(tenant: tenant)
            let delivery = sink.deliver(replacement, to: tenant)
            // When all is told anew, the old channel is gone, and the new one is a new caller.
            if delivery == .refused { callers[new.id]?.dueArguments = arguments }
            return delivery
        }
        switch delivery {
        case .taken: break
        case .refused: noteMiss(of: tenant)
        case .unknownTenant: perform(.release(ChannelID(node: node, id: new.id), .unknownQueue), for: nil)
        }
    }

    /// Asks once more for what was last asked for to end a call.
    func part(with channel: String, _ parting: Caller.Parting) {
        let id = ChannelID(node: node, id: channel)
        switch parting {
        case .hangUp: perform(.hangUp(id), for: nil)
        case .release(let reason): perform(.release(id, reason), for: nil)
        }
    }
}

extension Channel {
    /// What stands behind the application's name in the dialplan's `Stasis(…)`.
    var stasisArguments: [String] {
        guard dialplan?.appName == "Stasis", let data = dialplan?.appData else { return [] }
        return data.split(separator: ",", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }
}
