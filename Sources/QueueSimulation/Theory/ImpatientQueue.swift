import Glibc

/// The queue M/M/n+G: Poisson arrivals, exponential handling, n agents, first come first served, and callers who give
/// up after a patience of any distribution, perhaps never.
///
/// F. Baccelli and G. Hebuterne, "On queues with impatient customers" (1981): the wait V that a caller would have
/// before an agent is free, infinitely patient, has above 0 the density
///
///     v(x) = λ π exp(λ A(x) − n μ x),  A(x) = ∫₀ˣ P(patience > u) du
///
/// where π is the probability of n − 1 busy agents. What is asked for are integrals over v, as in A. Mandelbaum and
/// S. Zeltyn, "Service engineering in action" (2007). The exponent is concave, so it has one peak; everything is scaled
/// by that, and nothing overflows however large the queue.
public struct ImpatientQueue<Patience: PatienceLaw>: Sendable {
    public let arrivalRate: Double
    public let meanHandling: Double
    public let agents: Int
    public let patience: Patience

    /// P(a caller finds all agents busy).
    public let waitProbability: Double

    private let peak: Double
    private let cuts: [Double]
    /// ∫ exp(exponent − peak).
    private let total: Double

    /// `arrivalRate` per second, `meanHandling` in seconds. Throws when a value is out of range, or the queue would
    /// grow without end.
    public init(
        arrivalRate: Double,
        meanHandling: Double,
        agents: Int,
        patience: Patience
    ) throws(TheoryProblem) {
        try TheoryProblem.check(arrivalRate: arrivalRate, meanHandling: meanHandling, agents: agents)
        let load = arrivalRate * meanHandling / Double(agents) * patience.patientShare
        guard load < 1 else { throw .unstable(load: load) }
        self.arrivalRate = arrivalRate
        self.meanHandling = meanHandling
        self.agents = agents
        self.patience = patience
        let profile = WaitProfile(rate: arrivalRate, service: Double(agents) / meanHandling, patience: patience)
        peak = profile.peak
        cuts = profile.cuts
        let top = profile.peak
        total = Quadrature.integral(over: profile.cuts) { exp(profile.exponent($0) - top) }
        let idle = -log(ErlangC.blocking(offeredLoad: arrivalRate * meanHandling, agents: agents - 1))
        waitProbability = 1 / (1 + exp(idle - log(arrivalRate) - profile.peak - log(total)))
    }

    /// E[f(V); low < V ≤ high]: the part of an expectation over all callers that comes from those who find all agents
    /// busy. `corners`: where f or its slope jumps.
    public func expectation(
        from low: Double = 0,
        to high: Double = .infinity,
        corners: [Double] = [],
        of function: (Double) -> Double
    ) -> Double {
        let profile = WaitProfile(rate: arrivalRate, service: Double(agents) / meanHandling, patience: patience)
        let inside = (cuts + corners + [low, high]).filter { $0 >= low && $0 <= min(high, cuts[cuts.count - 1]) }
        let part = Quadrature.integral(over: inside.sorted()) { function($0) * exp(profile.exponent($0) - peak) }
        return waitProbability * part / total
    }

    /// P(a caller gives up).
    public var abandonProbability: Double { expectation { 1 - patience.survival(at: $0) } }
    /// The mean time in the queue of all callers, until served or given up, in seconds.
    public var meanWait: Double { expectation { patience.area(upTo: $0) } }
    /// The mean wait of those who are served, in seconds.
    public var meanWaitOfServed: Double {
        expectation { $0 * patience.survival(at: $0) } / (1 - abandonProbability)
    }
    /// P(a caller is served within `target` seconds).
    public func serviceLevel(within target: Double) -> Double {
        1 - waitProbability + expectation(to: target) { patience.survival(at: $0) }
    }
    public var occupancy: Double { arrivalRate * meanHandling * (1 - abandonProbability) / Double(agents) }
}

/// The exponent of the density of the wait, and where it matters.
private struct WaitProfile<Patience: PatienceLaw> {
    let rate: Double
    /// All agents together, per second.
    let service: Double
    let patience: Patience

    /// Below the peak by this much nothing counts any more: e⁻⁶⁰.
    private static var depth: Double { 60 }

    func exponent(_ wait: Double) -> Double { rate * patience.area(upTo: wait) - service * wait }

    private func isRising(_ wait: Double) -> Bool { rate * patience.survival(at: wait) > service }

    /// Where the exponent is highest.
    private var top: Double {
        guard isRising(0) else { return 0 }
        var high = 1 / service
        while isRising(high) { high *= 2 }
        return Self.bisect(0, high) { isRising($0) }
    }

    var peak: Double { exponent(top) }

    /// Places between which the integrand changes by a bounded factor, from 0 to where it has vanished.
    var cuts: [Double] {
        let top = top
        let peak = exponent(top)
        var cuts = [0, top] + patience.corners
        for level in [0.25, 1, 2, 4, 7, 11, 16, 22, 29, 38, 48, Self.depth] {
            if top > 0, peak - exponent(0) > level {
                cuts.append(Self.bisect(0, top) { exponent($0) < peak - level })
            }
            var width = 1 / service
            while exponent(top + width) > peak - level { width *= 2 }
            cuts.append(Self.bisect(top, top + width) { exponent($0) > peak - level })
        }
        let end = cuts.dropFirst(2 + patience.corners.count).max() ?? top
        return Set(cuts.filter { $0 <= end }).sorted()
    }

    /// The place between `low` and `high` up to which `condition` holds.
    private static func bisect(_ low: Double, _ high: Double, _ condition: (Double) -> Bool) -> Double {
        var (low, high) = (low, high)
        for _ in 0..<200 {
            let middle = (low + high) / 2
            guard low < middle, middle < high else { break }
            if condition(middle) { low = middle } else { high = middle }
        }
        return high
    }
}
