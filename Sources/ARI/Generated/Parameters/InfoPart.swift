// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A part of what Asterisk says about itself. Asterisk may add more.
public struct InfoPart: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let build: Self = "build"
    public static let system: Self = "system"
    public static let config: Self = "config"
    public static let status: Self = "status"
}
