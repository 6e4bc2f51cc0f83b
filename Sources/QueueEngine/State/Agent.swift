/// A person who takes calls.
public struct Agent: Hashable, Codable, Sendable {
    struct Contents: Hashable, Codable, Sendable {
        var settings: AgentSettings
        var occupation: Occupation
        var idleSince: Instant
        var missedRings = 0
    }

    private var contents: Shared<Contents>

    init(settings: AgentSettings, occupation: Occupation, idleSince: Instant) {
        contents = Shared(Contents(settings: settings, occupation: occupation, idleSince: idleSince))
    }

    /// Makes one change of several properties, in place where nobody else holds a copy.
    mutating func change(_ edit: (inout Contents) -> Void) { contents.change(edit) }

    public init(from decoder: any Decoder) throws { contents = try Shared(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try contents.encode(to: encoder) }

    public internal(set) var settings: AgentSettings {
        get { contents.value.settings }
        set { contents.change { $0.settings = newValue } }
    }

    public internal(set) var occupation: Occupation {
        get { contents.value.occupation }
        set { contents.change { $0.occupation = newValue } }
    }

    /// Since when the agent waits for a call: the longest waiting agent is rung first. A missed ring starts it anew.
    public internal(set) var idleSince: Instant {
        get { contents.value.idleSince }
        set { contents.change { $0.idleSince = newValue } }
    }

    /// How many rings in a row were missed; each makes the rest before the next one longer.
    public internal(set) var missedRings: Int {
        get { contents.value.missedRings }
        set { contents.change { $0.missedRings = newValue } }
    }

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
