/// What is known of a simulation beforehand: how many calls come and how long they take, on average. Where a batch had
/// more of either by chance, its waits were longer; that part of the chance is taken out by linear regression
/// (control variates: S. Lavenberg and P. Welch, 1981). Where everybody is served, ``Twins`` tell more.
public struct Controls: Hashable, Sendable {
    /// Calls per second.
    public let arrivalRate: Double
    /// Seconds.
    public let meanHandling: Double
    /// Where everybody is served in the end: how many agents there are.
    public let agents: Int?
    private let twins: Twins.Expected?

    public init(arrivalRate: Double, meanHandling: Double, agents: Int? = nil) {
        self.arrivalRate = arrivalRate
        self.meanHandling = meanHandling
        self.agents = agents
        let load = arrivalRate * meanHandling
        twins = agents.map { Twins.Expected(offeredLoad: load, agents: $0, meanHandling: meanHandling) }
    }

    /// With fewer batches the regression itself would be too uncertain.
    static let enoughBatches = 20

    /// How often a full house is to be expected in a batch, at least. What happens in a few batches only would explain
    /// their very waits, and leave an error of almost nothing.
    static let enoughEvents = 5.0

    /// By how much each batch was away from what was expected, a list for each thing that is known.
    private func deviations(in batches: [BatchMeans.Batch], length: Double) -> [[Double]] {
        var deviations = [
            batches.map { $0.calls - arrivalRate * length },
            batches.map { $0.handling - meanHandling * $0.handled },
        ]
        guard let twins, let agents, twins.fullHouse * arrivalRate * length >= Self.enoughEvents else {
            return deviations
        }
        deviations.append(batches.map { $0.fullHouse - twins.fullHouse * $0.twinned })
        deviations.append(batches.map { $0.overflow - twins.overflow * $0.twinned })
        // With one agent the fast one's centre is the queue itself, and would prove nothing.
        guard agents > 1 else { return deviations }
        deviations.append(batches.map { $0.fastWait - twins.fastWait * $0.twinned })
        deviations.append(batches.map { $0.fastWaits - twins.fastWaits * $0.twinned })
        return deviations
    }

    /// The mean of `values`, one of each batch, as it would be had everything known been average; nil when the batches
    /// cannot tell.
    func mean(of values: [Double], in batches: [BatchMeans.Batch], length: Double) -> Estimate? {
        guard batches.count >= Self.enoughBatches else { return nil }
        let regressors = Self.independent(deviations(in: batches, length: length).map(Regressor.init))
        guard !regressors.isEmpty else { return nil }
        var rest = Regressor(values)
        var value = rest.mean
        // The uncertainty of the slopes counts as far as this run was away from average.
        var leverage = 1 / Double(batches.count)
        for regressor in regressors {
            value -= rest.takeOut(regressor) * regressor.mean
            leverage += regressor.mean * regressor.mean / regressor.squares
        }
        let freedom = Double(batches.count - 1 - regressors.count)
        return Estimate(value: value, standardError: (rest.squares / freedom * leverage).squareRoot())
    }

    /// Each without what those before it explain, by Gram and Schmidt; what they explain wholly is left out, such as
    /// fixed handling times.
    private static func independent(_ regressors: [Regressor]) -> [Regressor] {
        var independent: [Regressor] = []
        for var regressor in regressors {
            let squares = regressor.squares
            for other in independent {
                let slope = regressor.takeOut(other)
                regressor.mean -= slope * other.mean
            }
            if regressor.squares > 1e-9 * squares, regressor.squares.isFinite { independent.append(regressor) }
        }
        return independent
    }
}

/// A list of numbers by its mean and the deviations from it.
private struct Regressor {
    var mean: Double
    private(set) var deviations: [Double]
    var squares: Double { deviations.reduce(0) { $0 + $1 * $1 } }

    init(_ values: [Double]) {
        let mean = values.reduce(0, +) / Double(values.count)
        self.mean = mean
        deviations = values.map { $0 - mean }
    }

    /// Takes out of the deviations what `other`'s explain, and returns the slope.
    mutating func takeOut(_ other: Self) -> Double {
        let slope = zip(deviations, other.deviations).reduce(0) { $0 + $1.0 * $1.1 } / other.squares
        for index in deviations.indices { deviations[index] -= slope * other.deviations[index] }
        return slope
    }
}
