/// The numbers that decide about one fault on one occasion: SplitMix64, begun at a place that seed, fault and occasion
/// make together, so that no decision depends on how often the dice were thrown before.
struct FaultDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, fault: Int, occasion: Int) {
        state = seed
        for part in [fault, occasion] { state = next() ^ UInt64(truncatingIfNeeded: part) }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
