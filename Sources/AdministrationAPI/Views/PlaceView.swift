/// One caller's spot in a queue.
public struct PlaceView: Hashable, Codable, Sendable {
    public enum Hold: String, Hashable, Codable, Sendable {
        /// The caller is on the line.
        case live
        case callback
    }

    public enum State: String, Hashable, Codable, Sendable {
        case waiting
        /// A callback whose next attempt is not yet due.
        case waitingForRetry = "waiting-for-retry"
        case agentRinging = "agent-ringing"
        /// The agent answered and is told about the callback.
        case agentAnswered = "agent-answered"
        case customerRinging = "customer-ringing"
        case inCall = "in-call"
    }

    /// The place's number within its tenant; a callback has the number of the place it holds.
    public var number: Int64
    /// 1 for the first in the queue; absent once the caller talks to an agent.
    public var position: Int?
    public var queue: String
    public var held: Hold
    /// The caller's number: the one to call back, or the one on the display.
    public var phoneNumber: String?
    public var state: State
    /// The agent who is rung for the place or talks to its caller.
    public var agent: String?
    public var joinedAt: Timestamp
    public var waitingSeconds: Int
    /// How many times the customer was dialled (callbacks).
    public var attempts: Int?
    /// The earliest moment of the next attempt (callbacks).
    public var retryAt: Timestamp?

    public init(
        number: Int64,
        position: Int?,
        queue: String,
        held: Hold,
        phoneNumber: String?,
        state: State,
        agent: String?,
        joinedAt: Timestamp,
        waitingSeconds: Int,
        attempts: Int? = nil,
        retryAt: Timestamp? = nil
    ) {
        self.number = number
        self.position = position
        self.queue = queue
        self.held = held
        self.phoneNumber = phoneNumber
        self.state = state
        self.agent = agent
        self.joinedAt = joinedAt
        self.waitingSeconds = waitingSeconds
        self.attempts = attempts
        self.retryAt = retryAt
    }
}
