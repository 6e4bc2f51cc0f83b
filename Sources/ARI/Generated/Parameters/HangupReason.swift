// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Why we hang up. Asterisk may add more.
public struct HangupReason: OpenValue {
    public var rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let normal: Self = "normal"
    public static let busy: Self = "busy"
    public static let congestion: Self = "congestion"
    public static let noAnswer: Self = "no_answer"
    public static let timeout: Self = "timeout"
    public static let rejected: Self = "rejected"
    public static let unallocated: Self = "unallocated"
    public static let normalUnspecified: Self = "normal_unspecified"
    public static let numberIncomplete: Self = "number_incomplete"
    public static let codecMismatch: Self = "codec_mismatch"
    public static let interworking: Self = "interworking"
    public static let failure: Self = "failure"
    public static let answeredElsewhere: Self = "answered_elsewhere"
}
