/// What an agent is created with.
public struct AgentCreation: EditBody {
    public var name: String
    public var endpoint: String
    public var queues: [String]?
    public var paused: Bool?

    public init(name: String, endpoint: String, queues: [String]? = nil, paused: Bool? = nil) {
        self.name = name
        self.endpoint = endpoint
        self.queues = queues
        self.paused = paused
    }

    public enum CodingKeys: String, CodingKey, CaseIterable { case name, endpoint, queues, paused }
    public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }
}

/// A change of an agent's settings; what is nil stays as it is.
public struct AgentEdit: EditBody {
    public var endpoint: String?
    /// All the agent's queues, in place of those before.
    public var queues: [String]?

    public init(endpoint: String? = nil, queues: [String]? = nil) {
        self.endpoint = endpoint
        self.queues = queues
    }

    public enum CodingKeys: String, CodingKey, CaseIterable { case endpoint, queues }
    public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }
}
