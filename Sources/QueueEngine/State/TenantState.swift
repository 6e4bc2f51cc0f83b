/// All of a tenant that must survive a crash. It is the fold of the facts: nothing but ``apply(_:)`` changes it.
public struct TenantState: Hashable, Codable, Sendable {
    public let name: TenantName
    public internal(set) var settings: TenantSettings
    public internal(set) var queues: [QueueName: QueueSettings] = [:]
    public internal(set) var agents: [AgentName: Agent] = [:]
    public internal(set) var places: [PlaceID: Place] = [:]
    /// Callers whose place has ended and whom we are hanging up: after a crash they are not taken for new callers.
    public internal(set) var departing: Set<ChannelID> = []
    public internal(set) var nextPlace = PlaceID(1)
    /// The sequence number of the last fact in this state; 0 before the first.
    public internal(set) var sequence: Int64 = 0

    public init(name: TenantName, settings: TenantSettings) {
        self.name = name
        self.settings = settings
    }

    /// The places of `queue` in the order of arrival.
    public func places(in queue: QueueName) -> [Place] {
        places.values.filter { $0.queue == queue }.sorted { $0.id < $1.id }
    }
}
