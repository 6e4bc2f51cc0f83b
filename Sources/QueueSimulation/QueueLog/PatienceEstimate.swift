import Glibc

/// How long callers would wait before they give up, from waits of which most were ended by an agent: those only say
/// that patience was longer.
struct PatienceEstimate {
    /// Waits that ended with the caller's giving up.
    var abandoned = SecondsHistogram()
    /// Waits that ended otherwise.
    var censored = SecondsHistogram()

    /// Where fewer callers than this still wait, single callers would make the curve jump, and its end is assumed.
    static let enoughAtRisk = 20

    /// The mean under the assumption that callers give up at a constant rate: total wait ÷ abandonments, the maximum
    /// likelihood of a censored exponential. Nil when nobody gave up.
    var exponentialMean: Double? {
        guard abandoned.total > 0 else { return nil }
        // Waits are logged in whole seconds, cut off.
        let waits = abandoned.sum + censored.sum + 0.5 * Double(abandoned.total)
        return max(waits, 0.5) / Double(abandoned.total)
    }

    /// E. L. Kaplan and P. Meier's estimate (1958), as far as enough callers waited that long; beyond, callers give up
    /// at the constant rate of ``exponentialMean``. ``Distribution/never`` when nobody gave up.
    var distribution: Distribution {
        guard let mean = exponentialMean else { return .never }
        var times = [0.0]
        var shares = [0.0]
        var surviving = 1.0
        var atRisk = abandoned.total + censored.total
        var end = 0.0
        for second in 0...max(abandoned.counts.count, censored.counts.count) {
            let leaving = abandoned.count(at: second)
            guard atRisk >= Self.enoughAtRisk else { break }
            end = Double(second) + 1
            if leaving > 0 {
                if Double(second) > times[times.count - 1] {
                    times.append(Double(second))
                    shares.append(1 - surviving)
                }
                // Of those who were served within the second, half were at risk on average (the actuarial rule).
                let risk = max(Double(atRisk) - 0.5 * Double(censored.count(at: second)), Double(leaving))
                surviving *= 1 - Double(leaving) / risk
                times.append(end)
                shares.append(1 - surviving)
            }
            atRisk -= leaving + censored.count(at: second)
        }
        // The tail in steps of a twentieth of the mean, until hardly anybody is left.
        let tailFrom = max(end, times[times.count - 1])
        if tailFrom > times[times.count - 1] {
            times.append(tailFrom)
            shares.append(1 - surviving)
        }
        for step in 1...200 {
            let time = Double(step) * mean / 20
            times.append(tailFrom + time)
            shares.append(step == 200 ? 1 : 1 - surviving * exp(-time / mean))
        }
        guard let estimate = EmpiricalDistribution(times: times, shares: shares) else {
            return .exponential(mean: mean)
        }
        return .empirical(estimate)
    }
}
