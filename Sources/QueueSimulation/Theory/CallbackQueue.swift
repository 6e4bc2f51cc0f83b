/// A queue that offers callbacks, as the theory describes it and `callbackctl simulate` runs it.
///
/// Calls come at a constant rate (Poisson), handling times and patience are exponential. A caller who still waits
/// after ``offerAfter`` accepts a callback with the probability ``acceptance``, hangs up, and keeps the place; the
/// customer answers when the turn comes. Nothing else takes time: no ringing, no prompt, no rest.
public struct CallbackQueue: Hashable, Sendable {
    /// Calls per second.
    public var arrivalRate: Double
    /// Seconds.
    public var meanHandling: Double
    /// Seconds; nil: nobody gives up.
    public var meanPatience: Double?
    public var agents: Int
    /// Seconds; nil: no callbacks.
    public var offerAfter: Double?
    /// The share of those offered a callback who accept.
    public var acceptance: Double
    /// Calls served within this many seconds count for the service level.
    public var target: Double

    public init(
        arrivalRate: Double,
        meanHandling: Double,
        meanPatience: Double? = nil,
        agents: Int,
        offerAfter: Double? = nil,
        acceptance: Double = 0,
        target: Double = 20
    ) {
        self.arrivalRate = arrivalRate
        self.meanHandling = meanHandling
        self.meanPatience = meanPatience
        self.agents = agents
        self.offerAfter = offerAfter
        self.acceptance = acceptance
        self.target = target
    }

    /// The offered load in erlangs.
    public var offeredLoad: Double { arrivalRate * meanHandling }

    /// What a long run would show of every measure; those that are nobody's mean are left out. Throws when a value is
    /// out of range, or the queue would grow without end.
    public func expected() throws(TheoryProblem) -> [Measure: Double] {
        try validate()
        return if let meanPatience {
            try expected(base: ExponentialPatience(mean: meanPatience))
        } else {
            try expected(base: EndlessPatience())
        }
    }

    /// Throws the first value that is out of range.
    public func validate() throws(TheoryProblem) {
        try TheoryProblem.check(arrivalRate: arrivalRate, meanHandling: meanHandling, agents: agents)
        // Beyond, sums overflow; nobody lives as long.
        if let meanPatience, !(meanPatience > 0 && meanPatience <= 1e12) {
            throw .invalid(name: "patience", problem: "\(meanPatience) is not a time; use seconds above 0 to 1e12")
        }
        if let offerAfter, !(offerAfter.isFinite && offerAfter >= 0) {
            throw .invalid(name: "offer after", problem: "\(offerAfter) is not a time; use seconds from 0")
        }
        guard (0...1).contains(acceptance) else {
            throw .invalid(name: "acceptance", problem: "\(acceptance) is not a share; use 0 to 1")
        }
        guard target.isFinite, target >= 0 else {
            throw .invalid(name: "service level", problem: "\(target) is not a time; use seconds from 0")
        }
    }

    private func expected(base: some PatienceLaw) throws(TheoryProblem) -> [Measure: Double] {
        guard let offerAfter, acceptance > 0 else {
            return try measures(of: base, base: base, offerAfter: .infinity)
        }
        let offered = OfferedPatience(base: base, offerAfter: offerAfter, acceptance: acceptance)
        return try measures(of: offered, base: base, offerAfter: offerAfter)
    }

    private func measures<Base: PatienceLaw>(
        of patience: some PatienceLaw,
        base: Base,
        offerAfter: Double
    ) throws(TheoryProblem) -> [Measure: Double] {
        let queue = try ImpatientQueue(
            arrivalRate: arrivalRate,
            meanHandling: meanHandling,
            agents: agents,
            patience: patience
        )
        let abandoning = queue.abandonProbability
        var values: [Measure: Double] = [
            .waitProbability: queue.waitProbability,
            .abandonProbability: abandoning,
            .callbackProbability: 0,
            .meanWait: queue.meanWait,
            .meanWaitOfServed: queue.meanWaitOfServed,
            .serviceLevel: queue.serviceLevel(within: target),
            .occupancy: queue.occupancy,
        ]
        // The caller's own time on the line ends at T for those who accept then.
        let onLine = OnLine(base: base, offerAfter: offerAfter, acceptance: acceptance)
        values[.meanTimeOnLine] = queue.expectation(corners: [offerAfter]) { onLine.area(upTo: $0) }
        guard offerAfter.isFinite else { return values }
        let accepting = acceptance * base.survival(at: offerAfter)
        let reached = queue.expectation(from: offerAfter) { _ in 1 }
        values[.callbackProbability] = accepting * reached
        if accepting * reached > 0 {
            values[.meanWaitOfCallbacks] = queue.expectation(from: offerAfter) { $0 } / reached
        }
        return values
    }
}

/// How long a caller holds the phone at most: until giving up, or until the callback is accepted.
private struct OnLine<Base: PatienceLaw> {
    let base: Base
    let offerAfter: Double
    let acceptance: Double

    func area(upTo time: Double) -> Double {
        guard time > offerAfter else { return base.area(upTo: time) }
        let before = base.area(upTo: offerAfter)
        return before + (1 - acceptance) * (base.area(upTo: time) - before)
    }
}
