/// A number that can be dialled: 1 to 32 digits, with `+` in front when it was given in international form.
///
/// Nothing else can be in it, so it can stand in a dial string (invariant 18). Whether it *may* be called is the
/// ``NumberingPolicy``'s to say.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    public static let maximumDigits = 32

    public let isInternational: Bool
    public let digits: String

    /// Reads a number as people and trunks write it: spaces, dots, hyphens, slashes and parentheses are passed over.
    /// Nil when anything else is in it, or no digit, or more than ``maximumDigits``.
    public init?(_ text: String) {
        isInternational = text.utf8.first == UInt8(ascii: "+")
        let written = isInternational ? text.dropFirst() : text[...]
        var count = 0
        for character in written.utf8 {
            if Self.isDigit(character) { count += 1 } else if !Self.isPassedOver(character) { return nil }
        }
        guard (1...Self.maximumDigits).contains(count) else { return nil }
        // Trunks write digits alone.
        let isPlain = count == written.utf8.count
        digits = isPlain ? String(written) : String(decoding: written.utf8.filter(Self.isDigit), as: UTF8.self)
    }

    private static func isDigit(_ character: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
    }

    private static func isPassedOver(_ character: UInt8) -> Bool { " .-/()".utf8.contains(character) }

    public var description: String { isInternational ? "+" + digits : digits }

    /// What is dialled: the outbound prefix, then the number, with `+` written as the outside line wants it.
    public func dialString(outboundPrefix: String, internationalPrefix: String) -> String {
        outboundPrefix + (isInternational ? internationalPrefix : "") + digits
    }
}

extension PhoneNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let number = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a phone number")
            )
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
