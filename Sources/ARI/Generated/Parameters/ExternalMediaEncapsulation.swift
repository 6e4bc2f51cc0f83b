// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What external media is wrapped in. Asterisk may add more.
public struct ExternalMediaEncapsulation: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let rtp: Self = "rtp"
    public static let audiosocket: Self = "audiosocket"
    public static let none: Self = "none"
}
