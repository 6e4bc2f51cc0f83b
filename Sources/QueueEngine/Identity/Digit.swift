/// What a caller can press: `0` to `9`, `*`, `#`, and `A` to `D`, which mean nothing here but can arrive (RFC 4733).
public enum Digit: Character, Hashable, Sendable, CaseIterable {
    case zero = "0"
    case one = "1"
    case two = "2"
    case three = "3"
    case four = "4"
    case five = "5"
    case six = "6"
    case seven = "7"
    case eight = "8"
    case nine = "9"
    case star = "*"
    case pound = "#"
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"

    /// Whether it can be part of a number.
    public var isNumeral: Bool {
        switch self {
        case .zero, .one, .two, .three, .four, .five, .six, .seven, .eight, .nine: true
        case .star, .pound, .a, .b, .c, .d: false
        }
    }
}

extension Digit: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard text.count == 1, let digit = Digit(rawValue: text.first!) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a digit")
            )
        }
        self = digit
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(rawValue))
    }
}
