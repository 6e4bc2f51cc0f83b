/// A change of a queue's callback rule; what is nil stays as it is.
public struct RuleEdit: EditBody {
    /// An empty list switches callbacks off.
    public var modes: [String]?
    public var key: String?
    public var offerAfterSeconds: Int?
    public var outboundPrefix: String?
    public var internationalPrefix: String?
    public var maximumAttempts: Int?
    public var retryIntervalSeconds: Int?
    public var customerRingSeconds: Int?
    public var expirySeconds: Int?
    public var maximumPending: Int?
    public var minimumDigits: Int?
    public var maximumDigits: Int?
    public var allowedPrefixes: [String]?
    public var refusedPrefixes: [String]?

    public init() {}

    public enum CodingKeys: String, CodingKey, CaseIterable {
        case modes, key, offerAfterSeconds, outboundPrefix, internationalPrefix, maximumAttempts, retryIntervalSeconds
        case customerRingSeconds, expirySeconds, maximumPending, minimumDigits, maximumDigits, allowedPrefixes
        case refusedPrefixes
    }
    public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }
}
