/// What of an agent is found elsewhere.
struct AgentTraces {
    let name: AgentName
    /// The agent's leg after its service.
    let leavingLeg: ChannelID?
    /// Since when the agent waits to be rung; nil for one who cannot be rung.
    let idleSince: Instant?
    let queues: Set<QueueName>

    init(_ agent: Agent, _ name: AgentName) {
        self.name = name
        queues = agent.settings.queues
        leavingLeg = if case .leaving(let leg, _) = agent.occupation { leg } else { nil }
        idleSince = agent.occupation == .idle && !agent.settings.isPaused ? agent.idleSince : nil
    }
}
