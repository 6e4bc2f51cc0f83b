/// Spreads keys over a hash table. The standard library's own way (SipHash) costs more than all the rest of looking an
/// id up, and the engine looks ids up all the time.
///
/// Types that use it implement `_rawHashValue(seed:)`, the requirement of `Hashable` by which sets and dictionaries ask
/// for a hash; whoever hashes them as a part of something else comes by `hash(into:)`, as always.
enum Scrambler {
    /// The halves of a product of 128 bits, folded together: every bit of the result depends on every bit given. The
    /// constants are random bits (the golden ratio's, and those of √2), so that neither factor is ever small.
    static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: second ^ 0x6A09_E667_F3BC_C909)
        return product.high ^ product.low
    }

    static func mix(_ number: Int, seed: Int) -> Int {
        Int(truncatingIfNeeded: mix(UInt64(truncatingIfNeeded: number), UInt64(truncatingIfNeeded: seed)))
    }
}
