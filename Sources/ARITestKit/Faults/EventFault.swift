/// What happens to an event on its way to the client.
public enum EventFault: Sendable, Hashable {
    /// It never comes.
    case drop
    /// It comes so many times more, each right after the one before.
    case duplicate(copies: Int = 1)
    /// It comes later, and everything behind it too: the order stays. Milliseconds, drawn from the range.
    case delay(milliseconds: ClosedRange<Int>)
    /// Up to so many later events overtake it. It waits for them at most 200 ms.
    case reorder(by: Int)
    /// It comes in so many frames.
    case split(frames: Int)
    /// Its first half comes as if it were the whole: no longer JSON.
    case truncate
    /// It never comes, and its connection suffers this at that moment.
    case connection(ConnectionFault)
}
