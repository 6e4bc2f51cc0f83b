/// An edit of a rule: what is nil stays as it is.
public struct RuleChange: Hashable, Codable, Sendable {
    public var modes: Set<CallbackMode>?
    public var key: Digit?
    public var offerAfter: Seconds?
    public var outboundPrefix: String?
    public var internationalPrefix: String?
    public var maximumAttempts: Int?
    public var retryInterval: Seconds?
    public var customerRing: Seconds?
    public var expiry: Seconds?
    public var maximumPending: Int?
    public var minimumDigits: Int?
    public var maximumDigits: Int?
    public var allowedPrefixes: [String]?
    public var refusedPrefixes: [String]?

    public init() {}

    public func applied(to rule: Rule) -> Rule {
        Rule(
            modes: modes ?? rule.modes,
            key: key ?? rule.key,
            offerAfter: offerAfter ?? rule.offerAfter,
            outboundPrefix: outboundPrefix ?? rule.outboundPrefix,
            internationalPrefix: internationalPrefix ?? rule.internationalPrefix,
            maximumAttempts: maximumAttempts ?? rule.maximumAttempts,
            retryInterval: retryInterval ?? rule.retryInterval,
            customerRing: customerRing ?? rule.customerRing,
            expiry: expiry ?? rule.expiry,
            maximumPending: maximumPending ?? rule.maximumPending,
            numbers: NumberingPolicy(
                minimumDigits: minimumDigits ?? rule.numbers.minimumDigits,
                maximumDigits: maximumDigits ?? rule.numbers.maximumDigits,
                allowedPrefixes: allowedPrefixes ?? rule.numbers.allowedPrefixes,
                refusedPrefixes: refusedPrefixes ?? rule.numbers.refusedPrefixes
            )
        )
    }
}
