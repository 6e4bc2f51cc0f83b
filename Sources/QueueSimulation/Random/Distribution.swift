import Glibc

/// How a span of time varies from one case to the next. All times are seconds.
public enum Distribution: Hashable, Sendable {
    /// Always the same.
    case fixed(Double)
    case exponential(mean: Double)
    /// Lognormal, by its mean and its coefficient of variation (standard deviation ÷ mean).
    case lognormal(mean: Double, variation: Double)
    case uniform(ClosedRange<Double>)
    case empirical(EmpiricalDistribution)
    /// Longer than anything: ``Double/infinity``, such as the patience of a caller who never gives up.
    case never

    /// The next value: zero or more, and infinite where the distribution has a share that never ends.
    public func sample(using source: inout RandomSource) -> Double {
        switch self {
        case .fixed(let value): return value
        case .exponential(let mean): return -mean * log(source.positiveUnit())
        case .lognormal(let mean, let variation):
            let variance = log1p(variation * variation)
            return mean * exp(Self.normal(using: &source) * variance.squareRoot() - variance / 2)
        case .uniform(let range): return range.lowerBound + source.unit() * (range.upperBound - range.lowerBound)
        case .empirical(let distribution): return distribution.quantile(source.unit())
        case .never: return .infinity
        }
    }

    /// The expected value in seconds; infinite where a share never ends.
    public var mean: Double {
        switch self {
        case .fixed(let value): value
        case .exponential(let mean): mean
        case .lognormal(let mean, _): mean
        case .uniform(let range): (range.lowerBound + range.upperBound) / 2
        case .empirical(let distribution): distribution.mean
        case .never: .infinity
        }
    }

    /// What is wrong with the distribution's values, and what would be right; nil when nothing is.
    public var problem: String? {
        func positive(_ value: Double, _ what: String) -> String? {
            value.isFinite && value > 0 ? nil : "\(what) \(value) is not a time; use seconds above 0"
        }
        switch self {
        case .fixed(let value):
            return value.isFinite && value >= 0 ? nil : "\(value) is not a time; use seconds from 0"
        case .exponential(let mean): return positive(mean, "the mean")
        case .lognormal(let mean, let variation):
            let isFine = variation.isFinite && (0...20).contains(variation)
            return positive(mean, "the mean")
                ?? (isFine ? nil : "\(variation) is not a coefficient of variation; use 0 to 20")
        case .uniform(let range):
            let isFine = range.lowerBound >= 0 && range.upperBound.isFinite
            return isFine ? nil : "\(range) is not a range of times; use seconds from 0"
        case .empirical, .never: return nil
        }
    }

    /// Standard normal, by Box and Muller; the second of the pair is let go, so that each value takes a fixed number of
    /// draws and streams stay in step.
    private static func normal(using source: inout RandomSource) -> Double {
        let radius = (-2 * log(source.positiveUnit())).squareRoot()
        return radius * cos(2 * Double.pi * source.unit())
    }
}
