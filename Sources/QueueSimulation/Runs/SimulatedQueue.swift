import Glibc
import QueueEngine

/// The real engine, run in the world that the theory describes, and what was measured of it.
public struct SimulatedQueue: Sendable {
    public let queue: CallbackQueue
    public let means: BatchMeans
    /// Calls that found all of the engine's places taken, and were not measured.
    public let turnedAway: Int

    /// Runs `hours` of calls after a warm-up, and serves all who are left. The same seed gives the same calls: the
    /// same arrivals, handling times and patience, whatever the other values are.
    ///
    /// - Parameter warmUpHours: What comes before the measurement; nil for ``CallbackQueue/warmUpHours``, or as
    ///   long as the measurement where that is too long.
    /// - Throws: A value that is out of range, or a queue that would grow without end.
    public init(
        _ queue: CallbackQueue,
        seed: UInt64,
        hours: Double,
        warmUpHours: Double? = nil
    ) throws(TheoryProblem) {
        _ = try queue.checkStability()
        guard hours.isFinite, hours > 0, hours <= Self.maximumHours else {
            throw .invalid(name: "hours", problem: "\(hours) is not a time to simulate; use above 0 to 1e7")
        }
        self.queue = queue
        let warmUp = 3_600 * (warmUpHours ?? min(queue.warmUpHours, max(hours, queue.longestWarmUpHours)))
        let end = warmUp + hours * 3_600
        let statistics = QueueStatistics(
            of: CallbackQueue.queueName,
            start: World<NoObserver>.start,
            means: BatchMeans(
                warmUp: warmUp,
                end: end,
                target: queue.target,
                controls: Controls(
                    arrivalRate: queue.arrivalRate,
                    meanHandling: queue.meanHandling,
                    agents: queue.isEverybodyServed ? queue.agents : nil
                )
            )
        )
        var world = World(queue.scenario(seed: seed, duration: end), watcher: statistics)
        world.run()
        means = world.watcher.means
        turnedAway = world.watcher.turnedAway
    }

    /// The most hours that one run takes.
    public static let maximumHours = 1e7
}

extension CallbackQueue {
    /// How long the queue remembers its past, in seconds: a call, and the time that a full queue takes to dissolve.
    /// Of callers who do not give up that is 1 ÷ (nμ (1 − √ρ)²), ρ being their load (J. W. Cohen, "The single
    /// server queue", 1969); where callers give up it takes no longer than their patience.
    public var relaxationTime: Double {
        func dissolving(_ load: Double) -> Double {
            let gap = 1 - min(load, 1).squareRoot()
            return meanHandling / Double(agents) / (gap * gap)
        }
        let load = offeredLoad / Double(agents)
        guard let meanPatience else { return max(meanHandling, dissolving(load)) }
        let staying = offerAfter.map { acceptance * exp(-$0 / meanPatience) } ?? 0
        return max(meanHandling, min(dissolving(load), max(meanPatience, dissolving(load * staying))))
    }

    /// A warm-up after which an empty beginning is forgotten: ten times ``relaxationTime``.
    public var warmUpHours: Double { min(10 * relaxationTime, 1e9) / 3_600 }

    /// A warm-up of more calls than these would take minutes; it is only taken if the measurement is as long.
    var longestWarmUpHours: Double { 500_000 / (arrivalRate * 3_600) }

    /// How many hours must be measured for batches to be nearly independent: each of them ten times
    /// ``relaxationTime``. In shorter runs standard errors come out too small.
    public var advisableHours: Double { Double(BatchMeans.standardBatches) * warmUpHours }

    /// Nobody gives up, or everybody accepts a callback before that is possible.
    var isEverybodyServed: Bool { meanPatience == nil || (offerAfter == 0 && acceptance >= 1) }

    /// Throws what ``expected()`` would, without computing anything else.
    func checkStability() throws(TheoryProblem) -> Double {
        try validate()
        let base = meanPatience.map { ExponentialPatience(mean: $0) } as (any PatienceLaw)? ?? EndlessPatience()
        let share =
            if let offerAfter, acceptance > 0 {
                acceptance * base.survival(at: offerAfter) + (1 - acceptance) * base.patientShare
            } else {
                base.patientShare
            }
        let load = offeredLoad / Double(agents) * share
        guard load < 1 else { throw .unstable(load: load) }
        return load
    }
}
