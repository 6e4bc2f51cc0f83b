// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What to do with a playback. Asterisk may add more.
public struct PlaybackControl: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let restart: Self = "restart"
    public static let pause: Self = "pause"
    public static let unpause: Self = "unpause"
    public static let reverse: Self = "reverse"
    public static let forward: Self = "forward"
}
