/// Who waits for whom in one queue.
struct QueueLine: Sendable {
    /// An agent who waits for a call.
    struct IdleAgent: Hashable, Comparable, Sendable {
        let idleSince: Instant
        let name: AgentName

        /// Nil for one who cannot be rung.
        init?(_ agent: Agent, _ name: AgentName) {
            guard agent.occupation == .idle, !agent.settings.isPaused else { return nil }
            idleSince = agent.idleSince
            self.name = name
        }

        static func < (left: Self, right: Self) -> Bool {
            (left.idleSince, left.name) < (right.idleSince, right.name)
        }

        /// An agent is idle since one instant only.
        func _rawHashValue(seed: Int) -> Int { name._rawHashValue(seed: seed) }
    }

    /// The places that may be served now, first come first.
    var ready = Line<PlaceID>()
    /// Longest idle first.
    var idle = Line<IdleAgent>()
    /// Whether somebody has come since it was last seen that nobody can be matched.
    var isChanged = false
}
