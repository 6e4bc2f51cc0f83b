/// What follows from an input, in this order: facts are stored before any act that comes after them is performed.
public enum Effect: Sendable {
    case record(RecordedFact)
    case perform(Act)
    case arm(TimerID, at: Instant)
    case disarm(TimerID)
    case reply(RequestID, Result<Void, CommandRefusal>)
}
