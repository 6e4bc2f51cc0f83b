/// The daemon, its Asterisks, and every tenant in numbers.
public struct StatusView: Hashable, Codable, Sendable {
    public var version: String
    public var startedAt: Timestamp
    public var uptimeSeconds: Int
    public var asterisk: [AsteriskView]
    public var tenants: [TenantCounts]

    public init(
        version: String,
        startedAt: Timestamp,
        uptimeSeconds: Int,
        asterisk: [AsteriskView],
        tenants: [TenantCounts]
    ) {
        self.version = version
        self.startedAt = startedAt
        self.uptimeSeconds = uptimeSeconds
        self.asterisk = asterisk
        self.tenants = tenants
    }
}

/// One Asterisk.
public struct AsteriskView: Hashable, Codable, Sendable {
    public var name: String
    public var connected: Bool
    /// Since when it is connected, or not.
    public var since: Timestamp
    public var version: String?

    public init(name: String, connected: Bool, since: Timestamp, version: String?) {
        self.name = name
        self.connected = connected
        self.since = since
        self.version = version
    }
}

/// A tenant in numbers.
public struct TenantCounts: Hashable, Codable, Sendable {
    public var name: String
    public var queues: Int
    public var waitingLive: Int
    public var pendingCallbacks: Int
    public var agents: AgentCounts
    /// Why nothing is known of it now; the counts mean nothing then.
    public var unavailable: String?

    public init(name: String, unavailable: String) {
        self.init(name: name, queues: 0, waitingLive: 0, pendingCallbacks: 0, agents: AgentCounts())
        self.unavailable = unavailable
    }

    public init(name: String, queues: Int, waitingLive: Int, pendingCallbacks: Int, agents: AgentCounts) {
        self.name = name
        self.queues = queues
        self.waitingLive = waitingLive
        self.pendingCallbacks = pendingCallbacks
        self.agents = agents
    }
}

/// Agents in numbers. A paused agent counts as paused, whatever else they do, unless they are in a call.
public struct AgentCounts: Hashable, Codable, Sendable {
    public var idle: Int
    /// In a call, rung for one, or leaving one.
    public var inCall: Int
    public var resting: Int
    public var paused: Int

    public init(idle: Int = 0, inCall: Int = 0, resting: Int = 0, paused: Int = 0) {
        self.idle = idle
        self.inCall = inCall
        self.resting = resting
        self.paused = paused
    }
}
