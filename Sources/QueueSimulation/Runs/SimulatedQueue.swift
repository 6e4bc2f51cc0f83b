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
    /// - Parameter warmUpHours: What comes before the measurement; nil for ``warmUpHours(for:)``.
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
        let warmUp = 3_600 * (warmUpHours ?? queue.warmUpHours)
        let end = warmUp + hours * 3_600
        let statistics = QueueStatistics(
            of: CallbackQueue.queueName,
            start: World<NoObserver>.start,
            means: BatchMeans(
                warmUp: warmUp,
                end: end,
                target: queue.target,
                controls: Controls(arrivalRate: queue.arrivalRate, meanHandling: queue.meanHandling)
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
    /// How long the queue remembers its past, in seconds: the longest of a call, the patience of a caller, and the time
    /// that a busy period takes to dissolve, 1 ÷ (nμ (1 − √ρ)²) (J. W. Cohen, "The single server queue", 1969), where ρ
    /// is the load by those who never give up.
    public var relaxationTime: Double {
        let patientShare: Double =
            switch (meanPatience, offerAfter) {
            case (nil, _): 1
            case (let patience?, let offerAfter?): acceptance * exp(-offerAfter / patience)
            case (_, nil): 0
            }
        let load = min(offeredLoad / Double(agents) * patientShare, 1)
        let gap = 1 - load.squareRoot()
        return max(meanHandling, meanPatience ?? 0, meanHandling / Double(agents) / (gap * gap))
    }

    /// A warm-up after which an empty beginning is forgotten: ten times ``relaxationTime``.
    public var warmUpHours: Double { min(10 * relaxationTime, 1e9) / 3_600 }

    /// How many hours must be measured for batches to be nearly independent: each of them ten times
    /// ``relaxationTime``. In shorter runs standard errors come out too small.
    public var advisableHours: Double { Double(BatchMeans.standardBatches) * warmUpHours }

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
