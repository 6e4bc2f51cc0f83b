import QueueEngine

/// What the facts of one tenant say of calls that are under way, so that a log line can name what its fact does not:
/// the agent who answered, and the place of a caller who is gone.
///
/// It begins with the process; of calls from before nothing is known. It holds no more than the calls under way.
struct CallTraces {
    private var agents: [PlaceID: AgentName] = [:]
    private var places: [ChannelID: PlaceID] = [:]
    private var callers: [PlaceID: ChannelID] = [:]

    var isEmpty: Bool { agents.isEmpty && places.isEmpty && callers.isEmpty }

    /// Who serves the fact's place, if the fact does not say so itself.
    func agent(in fact: Fact) -> AgentName? { fact.agent ?? fact.place.flatMap { agents[$0] } }

    /// The fact's place; of a caller who departs, the place that was theirs.
    func place(in fact: Fact) -> PlaceID? {
        if case .departed(let channel) = fact { places[channel] } else { fact.place }
    }

    mutating func follow(_ fact: Fact) {
        switch fact {
        case .joined(let place, _, let channel, _): note(channel, of: place)
        case .channelReplaced(let place, let old, let new, _):
            if callers[place] == old { note(new, of: place) }
            places[old] = nil
        case .agentRung(let place, let agent, _, _): agents[place] = agent
        case .agentReleased(let place, _, _, _), .attemptFailed(let place, _, _, _): agents[place] = nil
        case .abandoned(let place), .requestCallEnded(let place): forgetCaller(of: place)
        case .serviceEnded(let place, let party, _):
            agents[place] = nil
            if party == .customer { forgetCaller(of: place) }
        case .departed(let channel): if let place = places[channel] { forgetCaller(of: place) }
        default: break
        }
    }

    private mutating func note(_ channel: ChannelID, of place: PlaceID) {
        places[channel] = place
        callers[place] = channel
    }

    private mutating func forgetCaller(of place: PlaceID) {
        if let channel = callers.removeValue(forKey: place) { places[channel] = nil }
    }
}
