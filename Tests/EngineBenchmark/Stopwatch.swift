import Glibc

/// Measures single inputs, which last a few hundred nanoseconds; its own cost is taken off.
struct Stopwatch {
    /// What reading the clock twice costs, in nanoseconds.
    let overhead: Double

    init() {
        overhead = (0..<10_000).map { _ in Self.span(CLOCK_MONOTONIC) {} }.median
    }

    /// Nanoseconds that `body` takes.
    func time(_ body: () -> Void) -> Double { max(0, Self.span(CLOCK_MONOTONIC, body) - overhead) }

    /// Nanoseconds of the processor's time that `body` takes, for what lasts long enough to be interrupted.
    static func processorTime(_ body: () -> Void) -> Double { span(CLOCK_THREAD_CPUTIME_ID, body) }

    private static func span(_ clock: clockid_t, _ body: () -> Void) -> Double {
        let start = reading(of: clock)
        body()
        return Double(reading(of: clock) - start)
    }

    private static func reading(of clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

extension [Double] {
    var median: Double { quantile(0.5) }

    /// The value that a share of `share` of the values does not exceed; 0 when there is none.
    func quantile(_ share: Double) -> Double {
        isEmpty ? 0 : sorted()[Int(share * Double(count - 1))]
    }
}
