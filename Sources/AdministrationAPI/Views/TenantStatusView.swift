/// A tenant's queues and agents right now.
public struct TenantStatusView: Hashable, Codable, Sendable {
    public var tenant: String
    public var queues: [QueueCounts]
    public var agents: [AgentView]

    public init(tenant: String, queues: [QueueCounts], agents: [AgentView]) {
        self.tenant = tenant
        self.queues = queues
        self.agents = agents
    }
}

/// A queue's places and agents right now.
public struct QueueStatusView: Hashable, Codable, Sendable {
    public var tenant: String
    public var queue: QueueCounts
    /// In order, cut off at the request's limit.
    public var places: ListView<PlaceView>
    public var agents: [AgentView]

    public init(tenant: String, queue: QueueCounts, places: ListView<PlaceView>, agents: [AgentView]) {
        self.tenant = tenant
        self.queue = queue
        self.places = places
        self.agents = agents
    }
}

/// A queue in numbers.
public struct QueueCounts: Hashable, Codable, Sendable {
    public var name: String
    public var modes: [String]
    public var waitingLive: Int
    public var pendingCallbacks: Int
    public var inCall: Int
    /// Of the places that wait now, live or for a callback.
    public var longestWaitSeconds: Int
    public var agents: AgentCounts

    public init(
        name: String,
        modes: [String],
        waitingLive: Int,
        pendingCallbacks: Int,
        inCall: Int,
        longestWaitSeconds: Int,
        agents: AgentCounts
    ) {
        self.name = name
        self.modes = modes
        self.waitingLive = waitingLive
        self.pendingCallbacks = pendingCallbacks
        self.inCall = inCall
        self.longestWaitSeconds = longestWaitSeconds
        self.agents = agents
    }
}
