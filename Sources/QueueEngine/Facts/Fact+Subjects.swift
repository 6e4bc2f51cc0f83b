extension Fact {
    /// The place that the fact is about.
    public var place: PlaceID? {
        switch self {
        case .joined(let place, _, _, _), .abandoned(let place), .callbackRequested(let place, _, _),
            .callbackAlreadyPending(let place, _), .requestCallEnded(let place), .requestCallGivenUp(let place),
            .agentRung(let place, _, _, _), .agentAnswered(let place), .agentReleased(let place, _, _, _),
            .attemptStarted(let place, _, _), .attemptFailed(let place, _, _, _), .joining(let place, _),
            .connected(let place), .serviceEnded(let place, _, _), .callbackEnded(let place, _),
            .callbackMoved(let place, _), .channelReplaced(let place, _, _, _):
            place
        case .tenantChanged, .queueChanged, .queueRemoved, .agentChanged, .agentRemoved, .agentLeft, .agentRested,
            .departed:
            nil
        }
    }

    /// The agent whom the fact names.
    public var agent: AgentName? {
        switch self {
        case .agentRung(_, let agent, _, _), .agentReleased(_, let agent, _, _), .agentChanged(let agent, _),
            .agentRemoved(let agent), .agentLeft(let agent), .agentRested(let agent):
            agent
        case .tenantChanged, .queueChanged, .queueRemoved, .joined, .abandoned, .callbackRequested,
            .callbackAlreadyPending, .requestCallEnded, .requestCallGivenUp, .agentAnswered, .attemptStarted,
            .attemptFailed, .joining, .connected, .serviceEnded, .callbackEnded, .callbackMoved, .channelReplaced,
            .departed:
            nil
        }
    }

    /// Whether the agent of the place's service is set free, without being named.
    var endsService: Bool {
        switch self {
        case .attemptFailed, .serviceEnded: true
        default: false
        }
    }
}
