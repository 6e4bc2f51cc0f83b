// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The key that ends a recording. Asterisk may add more.
public struct RecordingTerminator: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let none: Self = "none"
    public static let any: Self = "any"
    public static let star: Self = "*"
    public static let pound: Self = "#"
}
