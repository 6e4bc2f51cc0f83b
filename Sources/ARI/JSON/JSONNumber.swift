/// A number as JSON writes it.
struct JSONNumber {
    /// Behind its last byte.
    let end: Int
    /// It has neither a fraction nor an exponent.
    let isInteger: Bool
    /// Surely held by an `Int`.
    let isShort: Bool

    /// `nil` if what begins at `start` is none.
    init?(_ text: UnsafePointer<UInt8>, at start: Int, end textEnd: Int) {
        var place = start
        func digits() -> Int {
            let first = place
            while place < textEnd, text[place] &- UInt8(ascii: "0") < 10 { place += 1 }
            return place - first
        }
        if place < textEnd, text[place] == UInt8(ascii: "-") { place += 1 }
        let hasLeadingZero = place < textEnd && text[place] == UInt8(ascii: "0")
        let count = digits()
        guard count > 0, count == 1 || !hasLeadingZero else { return nil }
        var isInteger = true
        if place < textEnd, text[place] == UInt8(ascii: ".") {
            place += 1
            isInteger = false
            guard digits() > 0 else { return nil }
        }
        if place < textEnd, text[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
            isInteger = false
            if place < textEnd, text[place] == UInt8(ascii: "+") || text[place] == UInt8(ascii: "-") { place += 1 }
            guard digits() > 0 else { return nil }
        }
        guard place == textEnd || Self.mayFollow(text[place]) else { return nil }
        end = place
        self.isInteger = isInteger
        isShort = count <= 18
    }

    /// Whether a byte ends a number or a literal.
    static func mayFollow(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): true
        default: isSpace(byte)
        }
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
