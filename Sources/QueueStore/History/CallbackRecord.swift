import QueueEngine

/// A callback as history and reports show it.
public struct CallbackRecord: Hashable, Codable, Sendable {
    public let place: PlaceID
    public let queue: QueueName
    public let number: PhoneNumber
    public let requestedAt: Instant
    public let expiresAt: Instant
    /// How many times the customer was dialled.
    public internal(set) var attempts = 0
    public internal(set) var lastAttemptAt: Instant?
    /// How the last attempt failed; nil when none has.
    public internal(set) var lastOutcome: AttemptOutcome?
    /// When customer and agent were joined.
    public internal(set) var connectedAt: Instant?
    /// Nil while it is pending.
    public internal(set) var end: CallbackEnd?
    public internal(set) var endedAt: Instant?

    public init(
        place: PlaceID,
        queue: QueueName,
        number: PhoneNumber,
        requestedAt: Instant,
        expiresAt: Instant
    ) {
        self.place = place
        self.queue = queue
        self.number = number
        self.requestedAt = requestedAt
        self.expiresAt = expiresAt
    }
}
