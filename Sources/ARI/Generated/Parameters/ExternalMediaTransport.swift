// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What external media is carried by. Asterisk may add more.
public struct ExternalMediaTransport: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let udp: Self = "udp"
    public static let tcp: Self = "tcp"
    public static let websocket: Self = "websocket"
}
