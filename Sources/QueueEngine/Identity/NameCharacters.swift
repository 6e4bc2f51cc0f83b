/// Up to 32 ASCII characters in four numbers, the first in the highest byte of the first, zeros behind the last: so the
/// numbers sort as the text does.
struct NameCharacters: Hashable, Comparable, Sendable {
    private static let capacity = 32

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0

    /// `position` is 0 to 31.
    subscript(position: Int) -> UInt8 {
        get { UInt8(truncatingIfNeeded: self[word: position / 8] >> Self.shift(position)) }
        set { self[word: position / 8] |= UInt64(newValue) << Self.shift(position) }
    }

    private static func shift(_ position: Int) -> UInt64 { UInt64(56 - position % 8 * 8) }

    private subscript(word number: Int) -> UInt64 {
        get {
            switch number {
            case 0: first
            case 1: second
            case 2: third
            default: fourth
            }
        }
        set {
            switch number {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            default: fourth = newValue
            }
        }
    }

    var text: String {
        String(unsafeUninitializedCapacity: Self.capacity) { buffer in
            for position in 0..<Self.capacity {
                let character = self[position]
                guard character != 0 else { return position }
                buffer[position] = character
            }
            return Self.capacity
        }
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second, left.third, left.fourth) < (right.first, right.second, right.third, right.fourth)
    }

    /// Most names are short; what is not there need not be hashed.
    func scrambled(seed: Int) -> Int {
        let start = Scrambler.mix(first, UInt64(truncatingIfNeeded: seed))
        let half = second == 0 ? start : Scrambler.mix(start, second)
        return Int(truncatingIfNeeded: third == 0 ? half : Scrambler.mix(Scrambler.mix(half, third), fourth))
    }
}
