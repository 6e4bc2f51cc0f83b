/// One stream of random numbers for each purpose, all from one seed. What is drawn for one purpose does not move
/// another's numbers, so that two settings can be compared on the very same callers.
public struct RandomStreams: Sendable {
    public enum Purpose: UInt64, Sendable, CaseIterable {
        case arrivals = 1
        case patience
        case handling
        case acceptance
        case agents
        case customers
        case keys
        case faults
        case scenario
    }

    public let seed: UInt64

    public init(seed: UInt64) { self.seed = seed }

    public func source(for purpose: Purpose) -> RandomSource { RandomSource(seed: seed, stream: purpose.rawValue) }

    /// The `index`th of many streams of one purpose, such as one for each queue.
    public func source(for purpose: Purpose, index: UInt64) -> RandomSource {
        RandomSource(seed: seed &+ index &* 0x9E37_79B9_7F4A_7C15, stream: purpose.rawValue)
    }
}
