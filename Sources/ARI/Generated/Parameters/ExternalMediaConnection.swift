// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Who connects: Asterisk as the client, or our program. Asterisk may add more.
public struct ExternalMediaConnection: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let client: Self = "client"
    public static let server: Self = "server"
}
