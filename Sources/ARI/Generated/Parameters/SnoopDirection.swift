// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Which way is listened to or whispered into. Asterisk may add more.
public struct SnoopDirection: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let none: Self = "none"
    public static let both: Self = "both"
    public static let out: Self = "out"
    public static let `in`: Self = "in"
}
