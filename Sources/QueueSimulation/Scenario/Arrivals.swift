/// When calls come.
public enum Arrivals: Sendable {
    /// A Poisson process whose rate may vary with the time.
    case poisson(RateProfile)
    /// At these times, in seconds from the start and ascending.
    case trace([Double])
}

/// The arrivals of one queue, one after another.
struct ArrivalStream {
    private enum Source {
        case poisson(PoissonArrivals)
        case trace(ArraySlice<Double>)
    }

    private var source: Source

    init(_ arrivals: Arrivals, source random: RandomSource) {
        source =
            switch arrivals {
            case .poisson(let profile): .poisson(PoissonArrivals(profile, source: random))
            case .trace(let times): .trace(times[...])
            }
    }

    /// Seconds from the start; nil when no more come before `end`.
    mutating func next(before end: Double) -> Double? {
        switch source {
        case .poisson(var process):
            let time = process.next(before: end)
            source = .poisson(process)
            return time
        case .trace(var times):
            guard let time = times.popFirst(), time < end else { return nil }
            source = .trace(times)
            return time
        }
    }
}
