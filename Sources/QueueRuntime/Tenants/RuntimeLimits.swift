/// The bounds of a ``TenantRuntime``.
public struct RuntimeLimits: Hashable, Sendable {
    public var mailbox = MailboxLimits()
    /// Inputs, and again timers, that share one append to the store.
    public var batch = 1_000
    /// Facts from one snapshot to the next.
    public var factsPerSnapshot = 1_000
    /// The first wait before a failed append is tried again; it doubles each time.
    public var firstRetryMilliseconds: Int64 = 100
    public var longestRetryMilliseconds: Int64 = 5_000
    /// How often a failed append is tried while stopping; then what it held is lost.
    public var stopAttempts = 5

    public init() {}
}
