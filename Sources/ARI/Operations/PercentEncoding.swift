/// Encodes whatever callers, trunks and dialplans put into ids and values.
enum PercentEncoding {
    /// Leaves only letters, digits, `-`, `_`, `~` and `.`, and not even the dots of a text that is all dots, which as
    /// a path component would mean "here" or "up".
    static func encode(_ text: String) -> String {
        let isAllDots = text.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte), !(isAllDots && byte == UInt8(ascii: ".")) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "."): true
        default: false
        }
    }
}
