extension QueueEngine {
    mutating func fire(_ timer: TimerID) {
        switch timer {
        case .offer(let place): offerCallback(to: place)
        case .silence(let place): noticeSilence(of: place)
        case .playback(let playback):
            perform(.stopPlayback(playback))
            endPlayback(playback)
        case .hangUp(let channel): giveUp(channel)
        case .retry(let place): tryAgain(place)
        case .expiry(let place): expire(place)
        case .leg(let leg): overdue(leg)
        case .rest(let agent): endRest(of: agent)
        }
    }

    /// A channel that was hung up has not said its end, and nobody waits for it any longer: a leg is taken for gone. A
    /// caller is hung up again until gone, because one who were forgotten and found later would be taken for a new
    /// caller. Out of reach of its Asterisk nothing is concluded; reconciliation will tell.
    private mutating func giveUp(_ channel: ChannelID) {
        guard nodes.contains(channel.node) else { return }
        hangUp(channel)
        switch index.roles[channel] {
        case .requestCall(let place) where state.departing.count < Limits.departing:
            forgetPlayback(on: channel)
            dialogs[channel] = nil
            record(.requestCallGivenUp(place))
            dialCustomerWhenClear(place)
        case .departing where state.departing.count <= Limits.departing: break
        default: end(channel)
        }
    }

    private mutating func overdue(_ leg: ChannelID) {
        guard nodes.contains(leg.node) else { return }
        if case .agentLeg(let id) = index.roles[leg], let service = state.places[id]?.service,
            case .joining = service.stage
        {
            return failJoin(service.bridge)
        }
        perform(.hangUp(leg))
        fail(leg, .noAnswer)
    }

    private mutating func expire(_ id: PlaceID) {
        guard let place = state.places[id], let callback = place.callback else { return }
        guard callback.expiresAt <= now else { return arm(.expiry(id), at: callback.expiresAt) }
        // Whoever is being served just now is served to the end; what fails then is not tried again.
        guard place.service == nil else { return }
        endCallback(id, .expired)
    }

    private mutating func tryAgain(_ id: PlaceID) {
        guard let retryAt = state.places[id]?.callback?.retryAt else { return }
        guard retryAt <= now else { return arm(.retry(id), at: retryAt) }
        makeReady(id)
    }

    private mutating func endRest(of name: AgentName) {
        guard case .resting(let until) = state.agents[name]?.occupation else { return }
        guard until <= now else { return arm(.rest(name), at: until) }
        record(.agentRested(name))
    }
}
