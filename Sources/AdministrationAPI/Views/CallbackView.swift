/// A request to be called back.
public struct CallbackView: Hashable, Codable, Sendable {
    public enum State: String, Hashable, Codable, Sendable {
        case pending
        case completed
        case failed
        case cancelled
        case expired
    }

    /// The number of the place that it holds.
    public var number: Int64
    public var queue: String
    public var phoneNumber: String
    public var state: State
    public var requestedAt: Timestamp
    /// How many times the customer was dialled.
    public var attempts: Int
    /// Where the place is, while the callback is pending.
    public var place: PlaceView?
    /// When it is given up, while it is pending.
    public var expiresAt: Timestamp?
    public var endedAt: Timestamp?

    public init(
        number: Int64,
        queue: String,
        phoneNumber: String,
        state: State,
        requestedAt: Timestamp,
        attempts: Int,
        place: PlaceView? = nil,
        expiresAt: Timestamp? = nil,
        endedAt: Timestamp? = nil
    ) {
        self.number = number
        self.queue = queue
        self.phoneNumber = phoneNumber
        self.state = state
        self.requestedAt = requestedAt
        self.attempts = attempts
        self.place = place
        self.expiresAt = expiresAt
        self.endedAt = endedAt
    }
}
