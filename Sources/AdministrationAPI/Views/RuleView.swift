/// A queue's callback rule.
public struct RuleView: Hashable, Codable, Sendable {
    /// `on-request`, `on-timeout`, both, or none: no callbacks.
    public var modes: [String]
    public var key: String
    public var offerAfterSeconds: Int
    public var outboundPrefix: String
    public var internationalPrefix: String
    public var maximumAttempts: Int
    public var retryIntervalSeconds: Int
    public var customerRingSeconds: Int
    public var expirySeconds: Int
    public var maximumPending: Int
    public var minimumDigits: Int
    public var maximumDigits: Int
    public var allowedPrefixes: [String]
    public var refusedPrefixes: [String]

    public init(
        modes: [String],
        key: String,
        offerAfterSeconds: Int,
        outboundPrefix: String,
        internationalPrefix: String,
        maximumAttempts: Int,
        retryIntervalSeconds: Int,
        customerRingSeconds: Int,
        expirySeconds: Int,
        maximumPending: Int,
        minimumDigits: Int,
        maximumDigits: Int,
        allowedPrefixes: [String],
        refusedPrefixes: [String]
    ) {
        self.modes = modes
        self.key = key
        self.offerAfterSeconds = offerAfterSeconds
        self.outboundPrefix = outboundPrefix
        self.internationalPrefix = internationalPrefix
        self.maximumAttempts = maximumAttempts
        self.retryIntervalSeconds = retryIntervalSeconds
        self.customerRingSeconds = customerRingSeconds
        self.expirySeconds = expirySeconds
        self.maximumPending = maximumPending
        self.minimumDigits = minimumDigits
        self.maximumDigits = maximumDigits
        self.allowedPrefixes = allowedPrefixes
        self.refusedPrefixes = refusedPrefixes
    }
}
