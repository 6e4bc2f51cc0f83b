/// What is to go wrong on a ``FakeARIServer``, and when.
///
/// A plan is data: it can be printed, kept, and injected again. Whether a fault that is left to chance strikes depends
/// on the seed, on the fault's place in the plan and on how many occasions it has had, and on nothing else. So the same
/// plan does the same to the same traffic, and a failing run is replayed with its seed.
///
/// ```swift
/// server.inject(
///     FaultPlan(
///         seed: 7,
///         .events(.drop, of: ["ChannelDtmfReceived"], .chance(0.1)),
///         .answers(.status(503), to: "POST", "/channels/{}/answer", .first(2)),
///         .connections(.close, .nth(3))
///     )
/// )
/// ```
public struct FaultPlan: Sendable, CustomStringConvertible {
    public var seed: UInt64
    /// Where several strike on one occasion, the first of them does.
    public var faults: [Fault]

    public init(seed: UInt64 = 0, _ faults: Fault...) {
        self.init(seed: seed, faults: faults)
    }

    public init(seed: UInt64 = 0, faults: [Fault]) {
        self.seed = seed
        self.faults = faults
    }

    public var description: String {
        "seed \(seed): " + faults.map(\.description).joined(separator: "; ")
    }
}
