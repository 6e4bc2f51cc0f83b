import Glibc

/// Arrivals of a Poisson process whose rate may vary with the time, by thinning: candidates come at the peak rate, and
/// each is taken with the probability rate ÷ peak (P. Lewis and G. Shedler, 1979).
public struct PoissonArrivals: Sendable {
    public let profile: RateProfile
    private var source: RandomSource
    private var time: Double

    /// The first arrival comes after `start`, in seconds.
    public init(_ profile: RateProfile, source: RandomSource, start: Double = 0) {
        self.profile = profile
        self.source = source
        time = start
    }

    /// The time of the next arrival in seconds; nil when none comes before `end`.
    public mutating func next(before end: Double) -> Double? {
        let peak = profile.peak
        guard peak > 0 else { return nil }
        while true {
            let candidate = time - log(source.positiveUnit()) / peak
            // The candidate is drawn again, as the process has no memory, when it is asked for with a later end.
            guard candidate < end else {
                time = max(time, end)
                return nil
            }
            time = candidate
            let rate = profile.rate(at: time)
            if rate >= peak || source.unit() * peak < rate { return time }
        }
    }
}
