/// How long to wait before telling all anew: longer and longer while that does not help.
struct ResynchronisationPace: Sendable {
    static let shortest = Duration.seconds(1)
    static let longest = Duration.seconds(30)
    /// As long as this without a miss, and the next is a first one again.
    static let quiet = Duration.seconds(60)

    private var last: ContinuousClock.Instant?
    private var pause = shortest

    /// The time to wait from `now`.
    mutating func next(at now: ContinuousClock.Instant) -> Duration {
        let isRepeated = last.map { now - $0 < Self.quiet } ?? false
        pause = isRepeated ? min(pause * 2, Self.longest) : Self.shortest
        last = now
        return pause
    }
}
