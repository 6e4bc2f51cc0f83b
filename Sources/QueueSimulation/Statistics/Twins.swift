import DequeModule
import Glibc
import HeapModule

/// Two centres of which everything is known beforehand, given the very same calls: one with an agent for every caller
/// (M/M/∞), and one with a single agent who is as fast as all the agents together (M/M/1). Where calls happened to come
/// so that callers had to wait longer than on average, these were fuller than on average, too.
///
/// They see arrivals and handling times, and nothing that the engine decides; so they only work where everybody is
/// served in the end.
struct Twins: Sendable {
    /// What is known of them, per call.
    struct Expected: Hashable, Sendable {
        let fastWait: Double
        let fastWaits: Double
        let fullHouse: Double
        let overflow: Double

        init(offeredLoad: Double, agents: Int, meanHandling: Double) {
            let load = offeredLoad / Double(agents)
            fastWaits = load
            fastWait = load / (1 - load) * meanHandling / Double(agents)
            // How many are in the centre with an agent for everybody is Poisson distributed.
            let logarithms = (0...agents).map { Double($0) * log(offeredLoad) - offeredLoad - lgamma(Double($0) + 1) }
            let below = logarithms.dropLast().reduce(0) { $0 + exp($1) }
            fullHouse = 1 - below
            overflow = offeredLoad * fullHouse - Double(agents) * (fullHouse - exp(logarithms[agents]))
        }
    }

    /// What one call met.
    struct Seen: Equatable {
        let arrivedAt: Double
        /// How long it waited for the fast agent.
        let fastWait: Double
        /// How many were there where everybody has an agent.
        let others: Int
    }

    private let agents: Double
    /// From the first whose handling time is not known yet, in the order of arrival.
    private var calls: Deque<(arrivedAt: Double, handling: Double?)> = []
    private var first = 0
    private var departures = Heap<Double>()
    private var fastIsFreeAt = -Double.infinity

    init(agents: Int) { self.agents = Double(agents) }

    mutating func arrive(at time: Double) { calls.append((time, nil)) }

    /// The handling time of the call with this number, counted from 0 in the order of arrival, is known.
    mutating func end(_ number: Int, handling: Double) {
        if calls.indices.contains(number - first) { calls[number - first].handling = handling }
    }

    /// What the next call in the order of arrival met; nil while its handling time is not known.
    mutating func next() -> Seen? {
        guard let (time, handling) = calls.first, let handling else { return nil }
        calls.removeFirst()
        first += 1
        while let departure = departures.min, departure <= time { departures.removeMin() }
        let others = departures.count
        departures.insert(time + handling)
        let begin = max(time, fastIsFreeAt)
        fastIsFreeAt = begin + handling / agents
        return Seen(arrivedAt: time, fastWait: begin - time, others: others)
    }
}
