/// What administrators do while calls run: how often per hour, each at any instant.
public struct Administration: Sendable {
    public var cancelsCallbacks = 0.0
    public var changesRules = 0.0
    public var changesQueues = 0.0
    /// Removes queues, which is refused while somebody is in them, and creates them again.
    public var removesQueues = 0.0
    public var pausesAgents = 0.0
    /// Removes agents and creates them again, or moves them to other queues.
    public var changesAgents = 0.0
    /// Commands that must be refused.
    public var asksNonsense = 0.0

    public init() {}
}
