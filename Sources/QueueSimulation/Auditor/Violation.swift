import QueueEngine

/// What was seen and must never be.
public struct Violation: Error, Sendable, CustomStringConvertible {
    public let invariant: Invariant
    public let text: String
    public let at: Instant

    public var description: String { "invariant \(invariant.rawValue) (\(invariant.title)) at \(at): \(text)" }
}
