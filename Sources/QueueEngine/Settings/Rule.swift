/// When a caller can ask for a callback.
public enum CallbackMode: String, Hashable, Codable, Sendable, CaseIterable {
    /// The caller presses the key at any time while waiting.
    case onRequest = "on-request"
    /// The callback is offered, unasked, after a wait; the key works from then on.
    case onTimeout = "on-timeout"
}

/// A queue's callback settings.
public struct Rule: Hashable, Codable, Sendable {
    /// Empty: the queue has no callback.
    public var modes: Set<CallbackMode>
    /// What the caller presses for a callback: a numeral.
    public var key: Digit
    /// How long a caller waits before a callback is offered (mode `on-timeout`).
    public var offerAfter: Seconds
    /// Digits put in front of the number so that the dialplan's outbound rule matches.
    public var outboundPrefix: String
    /// What a leading `+` is dialled as.
    public var internationalPrefix: String
    /// How many times a customer is dialled at most.
    public var maximumAttempts: Int
    /// The least time from the end of a failed attempt to the next one.
    public var retryInterval: Seconds
    /// How long the customer's phone rings.
    public var customerRing: Seconds
    /// How long after its request a callback is given up.
    public var expiry: Seconds
    /// How many callbacks may be pending in the queue; beyond it none is offered or taken.
    public var maximumPending: Int
    public var numbers: NumberingPolicy

    public init(
        modes: Set<CallbackMode> = [],
        key: Digit = .three,
        offerAfter: Seconds = 60,
        outboundPrefix: String = "",
        internationalPrefix: String = "00",
        maximumAttempts: Int = 3,
        retryInterval: Seconds = 300,
        customerRing: Seconds = 30,
        expiry: Seconds = 86_400,
        maximumPending: Int = 1_000,
        numbers: NumberingPolicy = NumberingPolicy()
    ) {
        self.modes = modes
        self.key = key
        self.offerAfter = offerAfter
        self.outboundPrefix = outboundPrefix
        self.internationalPrefix = internationalPrefix
        self.maximumAttempts = maximumAttempts
        self.retryInterval = retryInterval
        self.customerRing = customerRing
        self.expiry = expiry
        self.maximumPending = maximumPending
        self.numbers = numbers
    }
}
