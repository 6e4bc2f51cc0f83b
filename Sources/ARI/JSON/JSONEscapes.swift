/// The backslashes in JSON's strings (RFC 8259, 7).
enum JSONEscapes {
    /// Whether each means a character. Halves of a surrogate pair alone do not.
    static func areValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard next(&rest) != nil else { return false }
        }
        return true
    }

    /// What they say, in UTF-8.
    ///
    /// - Parameter bytes: UTF-8 whose escapes are valid; what is not is left out.
    static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        // An escape is longer than what it means.
        String(unsafeUninitializedCapacity: bytes.count) { room in
            var (rest, count) = (bytes[...], 0)
            while let first = rest.first {
                if first != UInt8(ascii: "\\") {
                    rest.removeFirst()
                    room[count] = first
                    count += 1
                } else if let scalar = next(&rest) {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        room[count] = byte
                        count += 1
                    }
                } else {
                    break
                }
            }
            return count
        }
    }

    /// Takes the next byte or escape; a byte's value is no matter. `nil` if the escape is none.
    private static func next(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        guard let first = rest.popFirst() else { return nil }
        guard first == UInt8(ascii: "\\") else { return Unicode.Scalar(first) }
        switch rest.popFirst() {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return scalar(&rest)
        default: return nil
        }
    }

    private static func scalar(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        guard let high = unit(&rest) else { return nil }
        guard UTF16.isLeadSurrogate(high) else { return Unicode.Scalar(high) }
        guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"), let low = unit(&rest),
            UTF16.isTrailSurrogate(low)
        else { return nil }
        return UTF16.decode(UTF16.EncodedScalar([high, low]))
    }

    /// Four hexadecimal digits.
    private static func unit(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = rest.popFirst(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                return nil
            }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
