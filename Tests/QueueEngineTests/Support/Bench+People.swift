import Testing

@testable import QueueEngine

/// What callers, agents and customers do. Callers are called by their channel, customers by their place.
extension Bench {
    func arrive(_ caller: String, number: String? = nil, queue: QueueName = Bench.queue) {
        asterisk.channels[caller] = .up
        tell(.callArrived(channel(caller), queue: queue, callerNumber: number))
    }

    func press(_ digits: String, on caller: String) {
        for digit in digits { tell(.digitPressed(channel(caller), Digit(rawValue: digit)!)) }
    }

    /// Arrives, presses 3, gives the number, hears the confirmation and is gone.
    func requestCallback(_ caller: String, to number: String) {
        arrive(caller)
        press("3\(number)#", on: caller)
        endRequestCall(caller)
    }

    func endRequestCall(_ caller: String) {
        finishSound(on: caller)
        hangUp(caller)
    }

    func finishSound(on caller: String) { finishSound(on: channel(caller)) }

    func hangUp(_ caller: String) { end(channel(caller)) }

    func answer(_ agent: AgentName) {
        guard let leg = leg(of: agent) else { return }
        asterisk.channels[leg.id] = .up
        tell(.legAnswered(leg))
    }

    func miss(_ agent: AgentName, _ failure: LegFailure = .noAnswer) {
        guard let leg = leg(of: agent) else { return }
        asterisk.channels[leg.id] = nil
        tell(.legFailed(leg, failure))
        tell(.channelEnded(leg))
    }

    func finishSound(by agent: AgentName) {
        guard let leg = leg(of: agent) else { return }
        finishSound(on: leg)
    }

    func hangUp(agent: AgentName) {
        guard let leg = leg(of: agent) else { return }
        end(leg)
    }

    func customerAnswers(_ place: PlaceID) {
        guard let leg = customer(of: place) else { return }
        asterisk.channels[leg.id] = .up
        tell(.legAnswered(leg))
    }

    func customerFails(_ place: PlaceID, _ failure: LegFailure) {
        guard let leg = customer(of: place) else { return }
        asterisk.channels[leg.id] = nil
        tell(.legFailed(leg, failure))
        tell(.channelEnded(leg))
    }

    func customerHangsUp(_ place: PlaceID) {
        guard let leg = customer(of: place) else { return }
        end(leg)
    }

    /// Asterisk has joined the place's two channels.
    func join(_ place: PlaceID) {
        guard let bridge = state.places[place]?.service?.bridge else { return missing("a bridge of \(place)") }
        tell(.joined(bridge))
    }

    /// All channels that we have hung up say their end.
    func settle() {
        while let channel = asterisk.ending.popLast() { end(channel) }
    }

    /// The agent answers, hears the announcement, and the customer is dialled.
    func beginAttempt(by agent: AgentName) {
        answer(agent)
        finishSound(by: agent)
    }

    func heard(_ listener: String) -> [String] { asterisk.heard(by: listener) }
    func isHungUp(_ caller: String) -> Bool { asterisk.ending.contains(channel(caller)) }
    func channel(_ caller: String) -> ChannelID { ChannelID(node: asterisk.node, id: caller) }

    func place(_ id: PlaceID) -> Place? { state.places[id] }
    func occupation(of agent: AgentName) -> Agent.Occupation? { state.agents[agent]?.occupation }

    /// The agent's leg, in a service or on its way out of one.
    func leg(of agent: AgentName) -> ChannelID? {
        switch occupation(of: agent) {
        case .serving(let place): return state.places[place]?.service?.agentLeg
        case .leaving(let leg, _): return leg
        case .idle, .resting, nil:
            missing("a leg of \(agent)")
            return nil
        }
    }

    private func customer(of place: PlaceID) -> ChannelID? {
        guard let leg = state.places[place]?.service?.customerChannel else {
            missing("a customer's leg of \(place)")
            return nil
        }
        return leg
    }

    private func finishSound(on channel: ChannelID) {
        guard let playing = checked.engine.playing[channel] else { return missing("a sound on \(channel)") }
        tell(.playbackEnded(playing.id))
    }

    private func end(_ channel: ChannelID) {
        asterisk.channels[channel.id] = nil
        asterisk.ending.removeAll { $0 == channel }
        tell(.channelEnded(channel))
    }

    private func missing(_ what: String) { Issue.record("there is not \(what)") }
}
