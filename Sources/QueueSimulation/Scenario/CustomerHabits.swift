/// What customers do when they are called back. Shares are probabilities from 0 to 1, times are seconds.
public struct CustomerHabits: Sendable {
    public var answersAfter: Distribution = .fixed(0)
    /// The share of calls that find the line busy.
    public var isBusy = 0.0
    /// The share of calls that nobody answers.
    public var ignores = 0.0
    /// The share of calls that do not reach a phone.
    public var isAway = 0.0
    /// The share of calls answered by a machine, which talks for a moment and hangs up.
    public var machine = 0.0
    /// The share of calls answered and hung up at once.
    public var hangsUpAtOnce = 0.0

    public init() {}
}
