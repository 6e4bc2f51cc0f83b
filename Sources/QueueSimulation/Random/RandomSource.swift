/// A fast generator whose numbers follow from its seed alone: xoshiro256** 1.0, its state filled by SplitMix64
/// (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47/4, 2021).
///
/// Not for secrets.
public struct RandomSource: RandomNumberGenerator, Sendable {
    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    public init(seed: UInt64) {
        var filler = SplitMix64(state: seed)
        s0 = filler.next()
        s1 = filler.next()
        s2 = filler.next()
        s3 = filler.next()
    }

    /// For the reference's own numbers, which are given by state.
    init(state: (UInt64, UInt64, UInt64, UInt64)) { (s0, s1, s2, s3) = state }

    /// The stream of `seed` with this number. Streams of one seed are independent of each other for all that a
    /// simulation can tell, so that one purpose may draw more numbers without changing another's.
    public init(seed: UInt64, stream: UInt64) {
        var seeds = SplitMix64(state: seed)
        var streams = SplitMix64(state: stream ^ 0x6A09_E667_F3BC_C909)
        self.init(seed: seeds.next() ^ streams.next())
    }

    public mutating func next() -> UInt64 {
        let result = (s1 &* 5).rotatedLeft(by: 7) &* 9
        let shifted = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = s3.rotatedLeft(by: 45)
        return result
    }

    /// Uniform in 0 ..< 1, a multiple of 2⁻⁵³.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Uniform in 0 <.. 1, so that its logarithm is finite.
    public mutating func positiveUnit() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }

    /// True with this probability; 0 or less is never, 1 or more always.
    public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    /// A whole number below `bound`, which must be positive; exact, without a bias (Lemire's method).
    public mutating func below(_ bound: Int) -> Int { Int(next(upperBound: UInt64(bound))) }
}

/// The generator that fills another's state: every seed, 0 included, gives well mixed words.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension UInt64 {
    fileprivate func rotatedLeft(by count: UInt64) -> UInt64 { (self << count) | (self >> (64 - count)) }
}
