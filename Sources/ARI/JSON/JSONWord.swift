/// What is known of one value of a text: what it is, which field of its object, and where it stands.
///
/// Values follow each other in the text's order, a container before what is in it.
struct JSONWord {
    enum Kind: UInt8 {
        case null, `true`, `false`, integer, number, string
        /// A string with escapes in it.
        case escaped
        case list
        /// An object of any members: each has a word for its name before that for its value.
        case map
        /// An object of a type's fields; of its other members nothing is kept.
        case object
    }

    private let bits: UInt64

    /// Longer texts have places that a word does not hold.
    static let maximumBytes = 1 << 24

    /// - Parameters:
    ///   - field: the position in the fields of the object's shape that it is in.
    ///   - start: where a scalar's bytes begin, a string's behind its quote.
    ///   - count: of a scalar, how many bytes it has, quotes not counted; of a container, how many words, its own too.
    @inline(__always)
    init(_ kind: Kind, field: UInt8, start: Int, count: Int) {
        bits =
            UInt64(truncatingIfNeeded: start) | UInt64(truncatingIfNeeded: count) &<< 24
            | UInt64(field) &<< 48 | UInt64(kind.rawValue) &<< 56
    }

    @inline(__always)
    var kind: Kind { unsafeBitCast(UInt8(truncatingIfNeeded: bits &>> 56), to: Kind.self) }
    @inline(__always)
    var field: UInt8 { UInt8(truncatingIfNeeded: bits &>> 48) }
    @inline(__always)
    var start: Int { Int(bits & 0xFF_FFFF) }
    @inline(__always)
    var count: Int { Int(bits &>> 24 & 0xFF_FFFF) }

    @inline(__always)
    var isScalar: Bool {
        switch kind {
        case .list, .map, .object: false
        default: true
        }
    }

    /// The same value, in a text that has it elsewhere.
    func moved(to start: Int) -> Self { Self(kind, field: field, start: start, count: count) }

    /// How many words it and what is in it take.
    @inline(__always)
    var size: Int { isScalar ? 1 : count }
}
