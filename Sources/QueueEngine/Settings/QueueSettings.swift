/// A queue's settings apart from its callback rule.
public struct QueueSettings: Hashable, Codable, Sendable {
    /// The music class that waiting callers hear (musiconhold.conf).
    public var musicClass: String
    /// How long an agent's phone rings before the next agent is tried.
    public var agentRing: Seconds
    /// An agent's rest after a call.
    public var wrapUp: Seconds
    /// How many places, live and callbacks together, the queue holds; a call beyond it goes back to the dialplan.
    public var maximumPlaces: Int
    /// A sound file that says the queue's name to agents; nil: the name is spelled.
    public var spokenName: String?
    public var rule: Rule

    public init(
        musicClass: String = "default",
        agentRing: Seconds = 15,
        wrapUp: Seconds = 0,
        maximumPlaces: Int = 10_000,
        spokenName: String? = nil,
        rule: Rule = Rule()
    ) {
        self.musicClass = musicClass
        self.agentRing = agentRing
        self.wrapUp = wrapUp
        self.maximumPlaces = maximumPlaces
        self.spokenName = spokenName
        self.rule = rule
    }
}

/// An agent's settings.
public struct AgentSettings: Hashable, Codable, Sendable {
    /// What is dialled to reach the agent, as the dialplan's `Dial()` would write it: `PJSIP/alice`.
    public var endpoint: String
    /// The queues whose calls the agent takes.
    public var queues: Set<QueueName>
    /// A paused agent is not rung.
    public var isPaused: Bool

    public init(endpoint: String, queues: Set<QueueName>, isPaused: Bool = false) {
        self.endpoint = endpoint
        self.queues = queues
        self.isPaused = isPaused
    }
}

/// A tenant's settings.
public struct TenantSettings: Hashable, Codable, Sendable {
    /// The dialplan context through which customers are dialled, so that the PBX's own outbound rules choose the trunk.
    public var outboundContext: String
    /// The number shown to customers who are called back; nil: whatever the trunk shows.
    public var callerID: PhoneNumber?

    public init(outboundContext: String, callerID: PhoneNumber? = nil) {
        self.outboundContext = outboundContext
        self.callerID = callerID
    }
}
