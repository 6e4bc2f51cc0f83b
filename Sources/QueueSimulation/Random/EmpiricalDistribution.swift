/// A distribution given by points of its distribution function, with straight lines between them. It may be defective:
/// what is missing to 1 at the last point is the share that never ends.
public struct EmpiricalDistribution: Hashable, Sendable {
    /// At most this many points, so that a distribution read from a file stays small.
    public static let maximumPoints = 1_000_000

    /// Ascending times in seconds, from 0.
    private let times: [Double]
    /// P(value ≤ time) at each of them, ascending, at most 1.
    private let shares: [Double]

    /// Nil unless there is a point, times and shares ascend (equal ones may follow each other), times are finite and
    /// not negative, and shares are within 0 … 1.
    public init?(times: [Double], shares: [Double]) {
        guard times.count == shares.count, let first = times.first, let share = shares.first, let last = shares.last,
            times.count <= Self.maximumPoints, first >= 0, share >= 0, last <= 1,
            times.allSatisfy(\.isFinite), Self.ascends(times), Self.ascends(shares)
        else { return nil }
        self.times = times
        self.shares = shares
    }

    /// Every value as likely as any other; nil without values, or with one that is negative or not finite.
    public init?(values: [Double]) {
        let sorted = values.sorted()
        self.init(times: sorted, shares: sorted.indices.map { Double($0 + 1) / Double(sorted.count) })
    }

    /// The share of values that are finite.
    public var finiteShare: Double { shares[shares.count - 1] }

    /// The least time that the share `share` of all values does not exceed; infinite beyond ``finiteShare``.
    public func quantile(_ share: Double) -> Double {
        guard share < finiteShare else { return share == finiteShare ? times[times.count - 1] : .infinity }
        var low = 0
        var high = shares.count - 1
        while low < high {
            let middle = (low + high) / 2
            if shares[middle] >= share { high = middle } else { low = middle + 1 }
        }
        let (lowTime, lowShare) = low == 0 ? (0, 0) : (times[low - 1], shares[low - 1])
        let rise = shares[low] - lowShare
        return rise > 0 ? lowTime + (times[low] - lowTime) * (share - lowShare) / rise : times[low]
    }

    /// P(value ≤ time).
    public func share(upTo time: Double) -> Double {
        guard time < times[times.count - 1] else { return finiteShare }
        guard time >= 0 else { return 0 }
        var low = 0
        var high = times.count - 1
        while low < high {
            let middle = (low + high) / 2
            if times[middle] > time { high = middle } else { low = middle + 1 }
        }
        let (lowTime, lowShare) = low == 0 ? (0, 0) : (times[low - 1], shares[low - 1])
        let width = times[low] - lowTime
        return width > 0 ? lowShare + (shares[low] - lowShare) * (time - lowTime) / width : shares[low]
    }

    /// The expected value in seconds; infinite when a share never ends.
    public var mean: Double {
        guard finiteShare >= 1 else { return .infinity }
        return meanOfFinite
    }

    /// The expected value of those that end, in seconds.
    public var meanOfFinite: Double {
        var sum = 0.0
        var (lowTime, lowShare) = (0.0, 0.0)
        for (time, share) in zip(times, shares) {
            sum += (time + lowTime) / 2 * (share - lowShare)
            (lowTime, lowShare) = (time, share)
        }
        return finiteShare > 0 ? sum / finiteShare : 0
    }

    private static func ascends(_ values: [Double]) -> Bool { zip(values, values.dropFirst()).allSatisfy { $0 <= $1 } }
}
