/// What is known of a simulation beforehand: how many calls come and how long they take, on average. Where a batch had
/// more of either by chance, its waits were longer; that part of the chance is taken out by linear regression on both
/// (control variates: S. Lavenberg and P. Welch, 1981).
public struct Controls: Hashable, Sendable {
    /// Calls per second.
    public let arrivalRate: Double
    /// Seconds.
    public let meanHandling: Double

    public init(arrivalRate: Double, meanHandling: Double) {
        self.arrivalRate = arrivalRate
        self.meanHandling = meanHandling
    }

    /// With fewer batches the regression itself would be too uncertain.
    static let enoughBatches = 20

    /// The mean of `values`, one of each batch, as it would be had calls and handling times been average; nil when the
    /// batches cannot tell.
    func mean(of values: [Double], in batches: [BatchMeans.Batch], length: Double) -> Estimate? {
        guard batches.count >= Self.enoughBatches else { return nil }
        let count = Double(batches.count)
        let first = batches.map { $0.calls - arrivalRate * length }
        let second = batches.map { $0.handling - meanHandling * $0.handled }
        let (firstMean, secondMean) = (Self.mean(first), Self.mean(second))
        let valueMean = Self.mean(values)
        func product(_ left: [Double], _ leftMean: Double, _ right: [Double], _ rightMean: Double) -> Double {
            zip(left, right).reduce(0) { $0 + ($1.0 - leftMean) * ($1.1 - rightMean) }
        }
        let firstSquares = product(first, firstMean, first, firstMean)
        let secondSquares = product(second, secondMean, second, secondMean)
        let crossed = product(first, firstMean, second, secondMean)
        let determinant = firstSquares * secondSquares - crossed * crossed
        // Fixed handling times, or no calls, explain nothing.
        guard determinant > 1e-9 * firstSquares * secondSquares, determinant.isFinite else { return nil }
        let firstValue = product(first, firstMean, values, valueMean)
        let secondValue = product(second, secondMean, values, valueMean)
        let firstSlope = (secondSquares * firstValue - crossed * secondValue) / determinant
        let secondSlope = (firstSquares * secondValue - crossed * firstValue) / determinant
        let squares = values.indices.reduce(0) { sum, index in
            let explained = firstSlope * (first[index] - firstMean) + secondSlope * (second[index] - secondMean)
            let residual = values[index] - valueMean - explained
            return sum + residual * residual
        }
        // The uncertainty of the slopes counts as far as this run was away from average.
        let leverage =
            (secondSquares * firstMean * firstMean - 2 * crossed * firstMean * secondMean
                + firstSquares * secondMean * secondMean) / determinant
        return Estimate(
            value: valueMean - firstSlope * firstMean - secondSlope * secondMean,
            standardError: (squares / (count - 3) * (1 / count + leverage)).squareRoot()
        )
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
