/// An agent's settings and state.
public struct AgentView: Hashable, Codable, Sendable {
    public enum State: String, Hashable, Codable, Sendable, CaseIterable {
        case idle
        /// The agent's phone rings.
        case ringing
        case inCall = "in-call"
        /// The agent's leg is on its way out.
        case leaving
        /// In wrap-up, or not rung for a while after a missed ring.
        case resting
    }

    public var name: String
    public var endpoint: String
    public var queues: [String]
    public var paused: Bool
    public var state: State
    /// Since when the agent is in this state, where it is known.
    public var since: Timestamp?
    /// When the rest ends.
    public var restsUntil: Timestamp?
    /// The place that the agent is rung for or talks to.
    public var place: Int64?

    public init(
        name: String,
        endpoint: String,
        queues: [String],
        paused: Bool,
        state: State,
        since: Timestamp? = nil,
        restsUntil: Timestamp? = nil,
        place: Int64? = nil
    ) {
        self.name = name
        self.endpoint = endpoint
        self.queues = queues
        self.paused = paused
        self.state = state
        self.since = since
        self.restsUntil = restsUntil
        self.place = place
    }
}
