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
        var digits = ""
        for character in text.utf8.dropFirst(isInternational ? 1 : 0) {
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.unicodeScalars.append(Unicode.Scalar(character))
            case _ where Self.isPassedOver(character): continue
            default: return nil
            }
            guard digits.utf8.count <= Self.maximumDigits else { return nil }
        }
        guard !digits.isEmpty else { return nil }
        self.digits = digits
    }

    private static func isPassedOver(_ character: UInt8) -> Bool {
        " .-/()".utf8.contains(character)
    }

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
