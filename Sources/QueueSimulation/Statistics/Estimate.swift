/// A value that was measured, with its standard error: the standard deviation that it would have over many such
/// measurements.
public struct Estimate: Hashable, Sendable, Codable {
    public let value: Double
    public let standardError: Double

    public init(value: Double, standardError: Double) {
        self.value = value
        self.standardError = standardError
    }

    /// How many standard errors the value lies above `expected`. Zero when both are the same; infinite when they differ
    /// though the standard error is nothing.
    public func score(against expected: Double) -> Double {
        let difference = value - expected
        // A share that is exactly 0 or 1 has no standard error, and theory's last digit is rounded.
        return abs(difference) <= 1e-12 ? 0 : difference / standardError
    }
}
