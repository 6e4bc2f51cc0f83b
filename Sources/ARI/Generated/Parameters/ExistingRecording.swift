// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What to do when there is a recording of that name. Asterisk may add more.
public struct ExistingRecording: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let fail: Self = "fail"
    public static let overwrite: Self = "overwrite"
    public static let append: Self = "append"
}
