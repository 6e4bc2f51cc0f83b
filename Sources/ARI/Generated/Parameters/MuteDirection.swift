// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Which way a channel is silenced: what it sends is `in`. Asterisk may add more.
public struct MuteDirection: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let both: Self = "both"
    public static let `in`: Self = "in"
    public static let out: Self = "out"
}
