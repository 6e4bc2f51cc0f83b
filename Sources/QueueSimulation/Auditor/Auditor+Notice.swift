import QueueEngine

/// What a reconciliation shows is gone on with, or cleared away: at once, not when some time limit is over.
extension Auditor {
    mutating func notice(_ presence: Presence) {
        for (id, state) in presence.channels {
            let channel = ChannelID(node: presence.node, id: id)
            guard let leg = legs[channel] else { continue }
            let service = places[leg.place]?.service
            let isUnused = service?.leg != channel && service?.customerLeg != channel && !isLeaving(leg.agent)
            let isNews = state == .up && service?.leg == channel && service?.isAnswered == false
            if isUnused || isNews { unnoticed.insert(channel) }
            guard state == .up, service?.leg == channel, let service, let joining = service.joining,
                presence.channels[joining.id] == .up, presence.bridges[service.bridge.id]?.count != 2,
                joinOrderedAt[service.bridge].map({ $0 < now }) ?? true
            else { continue }
            unjoined[service.bridge] = leg.place
        }
    }

    private func isLeaving(_ agent: AgentName?) -> Bool { agent.flatMap { agents[$0]?.occupation } == .leaving }

    /// Looked at a while later, when everything that was decided upon it is done.
    mutating func checkNotice() {
        guard isAlive else { return }
        for channel in unnoticed.sorted(by: { $0.id < $1.id }) {
            let service = legs[channel].flatMap { places[$0.place]?.service }
            let isSettled =
                channels[channel] == nil || legs[channel]?.isHangUpOrdered == true
                || (service?.leg == channel && service?.isAnswered == true) || isLeaving(legs[channel]?.agent)
            check(.restartsLoseNothing, isSettled, "\(channel) was found and is not noticed")
        }
        unnoticed = []
        for (bridge, place) in unjoined {
            let service = places[place]?.service
            let isForgotten = service?.bridge == bridge && service?.joining != nil
            check(.restartsLoseNothing, !isForgotten, "\(place) was to be joined before, and is forgotten")
        }
        unjoined = [:]
    }
}
