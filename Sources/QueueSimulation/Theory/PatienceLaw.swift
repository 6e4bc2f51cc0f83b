import Glibc

/// The distribution of the time after which a waiting caller gives up, as the theory needs it. It may be defective:
/// then some never give up.
public protocol PatienceLaw: Sendable {
    /// P(patience > time), the time in seconds from 0; continuous but at ``corners``.
    func survival(at time: Double) -> Double
    /// ∫ ``survival(at:)`` from 0 to `time`, in seconds.
    func area(upTo time: Double) -> Double
    /// The share that never gives up.
    var patientShare: Double { get }
    /// The times at which the survival or its slope jumps.
    var corners: [Double] { get }
}

/// Nobody gives up.
public struct EndlessPatience: PatienceLaw {
    public init() {}
    public func survival(at time: Double) -> Double { 1 }
    public func area(upTo time: Double) -> Double { time }
    public var patientShare: Double { 1 }
    public var corners: [Double] { [] }
}

/// Callers give up at a constant rate.
public struct ExponentialPatience: PatienceLaw {
    /// In seconds, above 0.
    public let mean: Double

    public init(mean: Double) { self.mean = mean }

    public func survival(at time: Double) -> Double { exp(-time / mean) }
    public func area(upTo time: Double) -> Double { -mean * expm1(-time / mean) }
    public var patientShare: Double { 0 }
    public var corners: [Double] { [] }
}

/// Callers who are offered a callback after a wait and accept it with some probability. Who accepts hangs up and keeps
/// the place, so for the queue that place has become endlessly patient; who does not goes on waiting as before.
public struct OfferedPatience<Base: PatienceLaw>: PatienceLaw {
    public let base: Base
    /// The wait after which the callback is offered, in seconds.
    public let offerAfter: Double
    /// The share of those still waiting then who accept.
    public let acceptance: Double

    public init(base: Base, offerAfter: Double, acceptance: Double) {
        self.base = base
        self.offerAfter = offerAfter
        self.acceptance = acceptance
    }

    public func survival(at time: Double) -> Double {
        guard time > offerAfter else { return base.survival(at: time) }
        return acceptance * base.survival(at: offerAfter) + (1 - acceptance) * base.survival(at: time)
    }

    public func area(upTo time: Double) -> Double {
        guard time > offerAfter else { return base.area(upTo: time) }
        let before = base.area(upTo: offerAfter)
        return before + acceptance * base.survival(at: offerAfter) * (time - offerAfter)
            + (1 - acceptance) * (base.area(upTo: time) - before)
    }

    public var patientShare: Double {
        acceptance * base.survival(at: offerAfter) + (1 - acceptance) * base.patientShare
    }

    public var corners: [Double] { base.corners + [offerAfter] }
}
