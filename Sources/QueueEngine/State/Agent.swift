/// A person who takes calls.
public struct Agent: Hashable, Codable, Sendable {
    public internal(set) var settings: AgentSettings
    public internal(set) var occupation: Occupation
    /// Since when the agent waits for a call: the longest waiting agent is rung first. A missed ring starts it anew.
    public internal(set) var idleSince: Instant
    /// How many rings in a row were missed; each makes the rest before the next one longer.
    public internal(set) var missedRings = 0

    /// - `idle`: may turn into `serving`.
    /// - `serving`: reserved for one place. May turn into `leaving`, `resting` or `idle`.
    /// - `leaving`: the leg is on its way out, perhaps after a prompt. May turn into `resting` or `idle`.
    /// - `resting`: not rung until then. Turns into `idle`.
    public enum Occupation: Hashable, Codable, Sendable {
        case idle
        case serving(PlaceID)
        case leaving(leg: ChannelID, restUntil: Instant?)
        case resting(until: Instant)
    }
}
