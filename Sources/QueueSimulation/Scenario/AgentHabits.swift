/// What agents do. Shares are probabilities from 0 to 1, times are seconds.
public struct AgentHabits: Sendable {
    public var answersAfter: Distribution = .fixed(0)
    /// The share of rings that are turned down.
    public var declines = 0.0
    /// The share of rings that nobody answers.
    public var ignores = 0.0
    /// The share of rings that do not reach the phone.
    public var isAway = 0.0
    /// The share of prompts during which the agent hangs up.
    public var hangsUpOnPrompts = 0.0
    /// The share of conversations that the agent ends.
    public var endsTalk = 0.5
    /// From finding oneself alone in a call to hanging up.
    public var loneliness: Distribution = .never

    public init() {}
}
