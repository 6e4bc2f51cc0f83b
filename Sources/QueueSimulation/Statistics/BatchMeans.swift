/// Measures of one long run, with standard errors by the method of batch means.
///
/// The time after the warm-up is cut into batches of equal length; a call belongs to the batch in which it arrived,
/// whenever it ends. Batches that are long beside the time in which the queue forgets its past are nearly independent,
/// so the spread between them tells how far the whole may be off. Every measure is a ratio of two sums, and its
/// standard error is that of a ratio estimator (W. G. Cochran, "Sampling Techniques", 1977, 6.4), less what
/// ``Controls`` explain. What was never seen has an error of 0: of rare things it says too little.
public struct BatchMeans: Sendable {
    /// Sums over one batch.
    struct Batch: Sendable {
        var calls = 0.0
        var waited = 0.0
        var abandoned = 0.0
        var callbacks = 0.0
        var calledBack = 0.0
        var served = 0.0
        var withinTarget = 0.0
        var wait = 0.0
        var waitOfServed = 0.0
        var waitOfCallbacks = 0.0
        var timeOnLine = 0.0
        /// Seconds that conversations lasted, and how many.
        var handling = 0.0
        var handled = 0.0
        /// Of the calls that ``Twins`` have seen: how many, how many found all agents busy where everybody has one, how
        /// many stood before them there in addition, how long they waited for the fast agent, and how many did.
        var twinned = 0.0
        var fullHouse = 0.0
        var overflow = 0.0
        var fastWait = 0.0
        var fastWaits = 0.0
        /// Seconds that agents were busy, all together.
        var busy = 0.0
        /// Seconds that agents were there, all together.
        var staffed = 0.0
    }

    /// As many as give a standard error that is itself right to about a tenth.
    public static let standardBatches = 50

    /// How many batches must have seen anybody of those whose mean is asked for: three callers who waited alike by
    /// chance would have an error of almost nothing.
    static let enoughFilled = 10

    /// Seconds from the start of the run; what comes before is not counted.
    public let warmUp: Double
    /// Seconds.
    public let batchLength: Double
    /// Seconds within which a service counts for the service level.
    public let target: Double
    private(set) var batches: [Batch]
    /// What is known beforehand; nil: nothing.
    let controls: Controls?

    /// Counts what arrives from `warmUp` to `end`, in seconds from the start of the run. Values that make no sense are
    /// taken for the nearest that do.
    public init(
        warmUp: Double,
        end: Double,
        target: Double,
        batches count: Int = Self.standardBatches,
        controls: Controls? = nil
    ) {
        self.controls = controls
        self.warmUp = max(warmUp, 0)
        self.target = max(target, 0)
        batches = Array(repeating: Batch(), count: max(count, 2))
        batchLength = max(end - self.warmUp, 1e-3) / Double(batches.count)
    }

    /// The batch that an instant, in seconds from the start, falls into; nil during the warm-up and after the end.
    private func batch(at time: Double) -> Int? {
        guard time >= warmUp else { return nil }
        let number = (time - warmUp) / batchLength
        return number < Double(batches.count) ? Int(number) : nil
    }

    /// Counts a call.
    public mutating func add(_ call: CallRecord) {
        guard let index = batch(at: call.arrivedAt) else { return }
        let isServed = call.ending == .served || call.ending == .calledBack
        // With a target of 0 those are meant who did not wait, whatever a clock can tell apart.
        let isWithin = isServed && call.wait <= target && (target > 0 || !call.waited)
        batches[index].calls += 1
        batches[index].wait += call.wait
        batches[index].timeOnLine += call.timeOnLine
        if call.waited { batches[index].waited += 1 }
        if call.askedForCallback { batches[index].callbacks += 1 }
        if call.ending == .abandoned { batches[index].abandoned += 1 }
        if isWithin { batches[index].withinTarget += 1 }
        guard isServed else { return }
        batches[index].served += 1
        batches[index].waitOfServed += call.wait
        guard call.ending == .calledBack else { return }
        batches[index].calledBack += 1
        batches[index].waitOfCallbacks += call.wait
    }

    /// Counts the length of a conversation, in seconds, whose caller arrived at that time.
    public mutating func add(handling: Double, arrivedAt: Double) {
        guard let index = batch(at: arrivedAt) else { return }
        batches[index].handling += handling
        batches[index].handled += 1
    }

    /// Counts what a call met in the twins.
    mutating func add(_ seen: Twins.Seen) {
        guard let index = batch(at: seen.arrivedAt), let agents = controls?.agents else { return }
        batches[index].twinned += 1
        if seen.others >= agents { batches[index].fullHouse += 1 }
        batches[index].overflow += Double(max(0, seen.others - agents))
        batches[index].fastWait += seen.fastWait
        if seen.fastWait > 0 { batches[index].fastWaits += 1 }
    }

    /// Counts the time from `begin` to `end` (seconds from the start), in which so many agents were busy of so many.
    public mutating func add(busy: Int, of agents: Int, from begin: Double, to end: Double) {
        var from = max(begin, warmUp)
        while from < end, let index = batch(at: from) {
            let batchEnd = warmUp + Double(index + 1) * batchLength
            let to = min(end, batchEnd)
            batches[index].busy += Double(busy) * (to - from)
            batches[index].staffed += Double(agents) * (to - from)
            // A boundary that rounding has put behind us is passed all the same.
            from = max(to, from.nextUp)
        }
    }

    /// Takes in another run's batches, independent of these.
    public mutating func merge(_ other: Self) { batches += other.batches }

    /// How many calls were counted.
    public var calls: Int { Int(batches.reduce(0) { $0 + $1.calls }) }

    /// What was measured; nil for a mean of nobody, or of so few that nothing tells how far it may be off.
    public func estimate(_ measure: Measure) -> Estimate? {
        let (above, below) = Self.ratio(measure)
        let whole = batches.reduce(0) { $0 + $1[keyPath: below] }
        guard whole > 0 else { return nil }
        if measure == .meanWaitOfServed || measure == .meanWaitOfCallbacks {
            let filled = batches.count { $0[keyPath: below] > 0 }
            guard filled >= min(Self.enoughFilled, batches.count / 2) else { return nil }
        }
        let ratio = batches.reduce(0) { $0 + $1[keyPath: above] } / whole
        let residuals = batches.map { $0[keyPath: above] - ratio * $0[keyPath: below] }
        let count = Double(batches.count)
        guard let controls, let mean = controls.mean(of: residuals, in: batches, length: batchLength) else {
            let squares = residuals.reduce(0) { $0 + $1 * $1 }
            return Estimate(value: ratio, standardError: (squares * count / (count - 1)).squareRoot() / whole)
        }
        let value = ratio + mean.value * count / whole
        return Estimate(
            value: measure.isTime ? max(value, 0) : min(max(value, 0), 1),
            standardError: mean.standardError * count / whole
        )
    }

    /// Every measure that there is something of.
    public var estimates: [Measure: Estimate] {
        var estimates: [Measure: Estimate] = [:]
        for measure in Measure.allCases { estimates[measure] = estimate(measure) }
        return estimates
    }

    private static func ratio(_ measure: Measure) -> (KeyPath<Batch, Double>, KeyPath<Batch, Double>) {
        switch measure {
        case .waitProbability: (\.waited, \.calls)
        case .abandonProbability: (\.abandoned, \.calls)
        case .callbackProbability: (\.callbacks, \.calls)
        case .meanWait: (\.wait, \.calls)
        case .meanWaitOfServed: (\.waitOfServed, \.served)
        case .meanWaitOfCallbacks: (\.waitOfCallbacks, \.calledBack)
        case .meanTimeOnLine: (\.timeOnLine, \.calls)
        case .serviceLevel: (\.withinTarget, \.calls)
        case .occupancy: (\.busy, \.staffed)
        }
    }
}
