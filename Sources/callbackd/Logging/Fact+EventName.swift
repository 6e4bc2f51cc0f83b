import QueueEngine

extension Fact {
    /// What logs call it.
    var eventName: String {
        switch self {
        case .tenantChanged: "tenant-changed"
        case .queueChanged: "queue-changed"
        case .queueRemoved: "queue-removed"
        case .agentChanged: "agent-changed"
        case .agentRemoved: "agent-removed"
        case .joined: "joined"
        case .abandoned: "abandoned"
        case .callbackRequested: "callback-requested"
        case .callbackAlreadyPending: "callback-already-pending"
        case .requestCallEnded: "request-call-ended"
        case .requestCallGivenUp: "request-call-given-up"
        case .callbackMoved: "callback-moved"
        case .channelReplaced: "channel-replaced"
        case .agentRung: "agent-rung"
        case .agentAnswered: "agent-answered"
        case .agentReleased: "agent-released"
        case .attemptStarted: "attempt-started"
        case .attemptFailed: "attempt-failed"
        case .joining: "joining"
        case .connected: "connected"
        case .serviceEnded: "service-ended"
        case .departed: "departed"
        case .callbackEnded: "callback-ended"
        case .agentLeft: "agent-left"
        case .agentRested: "agent-rested"
        }
    }
}
