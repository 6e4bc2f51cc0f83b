/// Brings what is known and what Asterisk answers together; ``Resynchronisation`` has the rule.
struct PictureReconciliation {
    let known: Picture
    let snapshot: Picture
    let events: EventsDuringSnapshot
    /// Channels and bridges whose beginning or end answers have told since the snapshot was begun. The snapshot may be
    /// older than these, too.
    let answered: Set<String>

    /// The picture at the moment before the first of `events`.
    func result() -> Picture {
        var result = known
        reconcileChannels(&result)
        reconcileBridges(&result)
        reconcileMemberships(&result)
        return result
    }

    private func reconcileChannels(_ result: inout Picture) {
        func isLeftAsItIs(_ id: String) -> Bool { events.presence[id] != nil || answered.contains(id) }
        for id in known.channelsByID.keys where snapshot.channelsByID[id] == nil && !isLeftAsItIs(id) {
            result.removeChannel(id)
        }
        for (id, channel) in snapshot.channelsByID where !isLeftAsItIs(id) {
            var channel = channel
            // The state before the event is not known of one that is new: the event's own is told one step early then.
            if let state = events.states[id] { channel.state = known.channelsByID[id]?.state ?? state }
            result.show(channel, hasReturned: true)
        }
    }

    private func reconcileBridges(_ result: inout Picture) {
        func isLeftAsItIs(_ id: String) -> Bool { events.bridges[id] != nil || answered.contains(id) }
        for id in known.bridgesByID.keys where snapshot.bridgesByID[id] == nil && !isLeftAsItIs(id) {
            result.removeBridge(id)
        }
        for (id, bridge) in snapshot.bridgesByID where !isLeftAsItIs(id) { result.show(bridge) }
    }

    private func reconcileMemberships(_ result: inout Picture) {
        let channels = Set(known.memberships.bridges.keys).union(snapshot.memberships.bridges.keys)
            .union(events.memberships.keys)
        for channel in channels {
            switch events.memberships[channel] {
            case .entered: result.place(channel, in: nil)
            case .left(let bridge): result.place(channel, in: bridge)
            case nil: result.place(channel, in: snapshot.memberships.bridge(of: channel))
            }
        }
    }
}
