// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Which way external media goes. Asterisk may add more.
public struct ExternalMediaDirection: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let both: Self = "both"
}
