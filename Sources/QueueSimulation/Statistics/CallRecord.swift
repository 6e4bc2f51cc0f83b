/// One caller's way through a queue, once it is over.
public struct CallRecord: Hashable, Sendable {
    public enum Ending: Hashable, Sendable {
        /// An agent took the call.
        case served
        /// An agent and the customer were joined in a callback.
        case calledBack
        /// The caller hung up while waiting.
        case abandoned
        /// The callback ended without a conversation.
        case callbackLost
    }

    /// Seconds from the start of the simulation.
    public let arrivedAt: Double
    /// Whether no agent was free at once.
    public let waited: Bool
    /// From the arrival until the conversation or whatever else ended the place, in seconds.
    public let wait: Double
    /// From the arrival until the conversation, the promise of a callback, or the hang-up, in seconds.
    public let timeOnLine: Double
    public let ending: Ending
    /// Whether the caller asked for a callback, and it was promised.
    public let askedForCallback: Bool

    public init(
        arrivedAt: Double,
        waited: Bool,
        wait: Double,
        timeOnLine: Double,
        ending: Ending,
        askedForCallback: Bool
    ) {
        self.arrivedAt = arrivedAt
        self.waited = waited
        self.wait = wait
        self.timeOnLine = timeOnLine
        self.ending = ending
        self.askedForCallback = askedForCallback
    }
}
