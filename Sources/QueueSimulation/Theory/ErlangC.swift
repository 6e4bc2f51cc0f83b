import Glibc

/// The queue M/M/n without abandonment (A. K. Erlang, 1917), in closed form.
public struct ErlangC: Sendable {
    /// Calls per second.
    public let arrivalRate: Double
    /// Seconds.
    public let meanHandling: Double
    public let agents: Int

    /// Throws when a value is out of range, or the agents cannot keep up.
    public init(arrivalRate: Double, meanHandling: Double, agents: Int) throws(TheoryProblem) {
        try TheoryProblem.check(arrivalRate: arrivalRate, meanHandling: meanHandling, agents: agents)
        let load = arrivalRate * meanHandling / Double(agents)
        guard load < 1 else { throw .unstable(load: load) }
        self.arrivalRate = arrivalRate
        self.meanHandling = meanHandling
        self.agents = agents
    }

    /// Offered load in erlangs.
    public var offeredLoad: Double { arrivalRate * meanHandling }
    public var occupancy: Double { offeredLoad / Double(agents) }

    /// P(a caller waits).
    public var waitProbability: Double {
        let blocking = Self.blocking(offeredLoad: offeredLoad, agents: agents)
        return blocking / (1 - occupancy * (1 - blocking))
    }

    /// The mean wait of all callers in seconds (average speed of answer).
    public var meanWait: Double { waitProbability / excessRate }

    /// P(wait ≤ `target` seconds).
    public func serviceLevel(within target: Double) -> Double { 1 - waitProbability * exp(-excessRate * target) }

    /// How much faster than callers come all agents together can serve, per second.
    private var excessRate: Double { Double(agents) / meanHandling - arrivalRate }

    /// Erlang's B: the share of calls that find all of `agents` lines busy where nobody waits. By the recursion over
    /// lines, in which nothing can overflow and all terms are positive.
    static func blocking(offeredLoad: Double, agents: Int) -> Double {
        var blocking = 1.0
        for count in stride(from: 1, through: agents, by: 1) {
            blocking = offeredLoad * blocking / (Double(count) + offeredLoad * blocking)
        }
        return blocking
    }
}
