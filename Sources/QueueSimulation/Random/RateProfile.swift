/// How many calls come per second, by the time: equal steps that repeat, such as the 24 hours of a day.
public struct RateProfile: Hashable, Sendable {
    /// Arrivals per second in each step.
    public let rates: [Double]
    /// The length of one step in seconds.
    public let step: Double

    /// Nil unless there is a step, its length is above 0, and rates are finite and not negative.
    public init?(rates: [Double], step: Double) {
        guard !rates.isEmpty, step.isFinite, step > 0, rates.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
        self.rates = rates
        self.step = step
    }

    /// The same at all times; nil unless finite and not negative. Per second.
    public init?(constant rate: Double) {
        self.init(rates: [rate], step: 3_600)
    }

    public var peak: Double { rates.reduce(0, max) }
    /// Over a whole turn.
    public var mean: Double { rates.reduce(0, +) / Double(rates.count) }
    /// After which the profile begins anew, in seconds.
    public var period: Double { step * Double(rates.count) }

    /// Arrivals per second at `time`, in seconds from 0.
    public func rate(at time: Double) -> Double {
        guard rates.count > 1 else { return rates[0] }
        let within = time.truncatingRemainder(dividingBy: period)
        return rates[min(Int(within / step), rates.count - 1)]
    }
}
