import Foundation

/// Writes an object of strings (RFC 8259), in a fraction of the time that an encoder takes to be made.
struct JSONObjectWriter {
    private var text: [UInt8] = [UInt8(ascii: "{")]

    /// Adds a member. Names are not looked at: none may come twice.
    mutating func add(_ name: StaticString, _ value: String) {
        if text.count > 1 { text.append(UInt8(ascii: ",")) }
        append(name.description)
        text.append(UInt8(ascii: ":"))
        append(value)
    }

    /// The whole object.
    consuming func finished() -> Data {
        text.append(UInt8(ascii: "}"))
        return Data(text)
    }

    private mutating func append(_ string: String) {
        text.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
            case ..<0x20: text += "\\u00".utf8 + [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
