/// What became of the requests over the event websocket since the client was made.
public struct WebSocketRequestCounters: Sendable, Hashable {
    /// Requests that were handed to a websocket, those that ask whether answers come included.
    public var requests = 0
    public var answers = 0
    /// Requests that got no answer in time.
    public var unanswered = 0
    /// Operations that went over HTTP after the websocket had failed them.
    public var fallbacks = 0
    /// Answers that nobody waited for any more. Dropped.
    public var late = 0
    /// Answers to nothing that was asked, or that could not be read. Dropped.
    public var unknown = 0

    public init() {}
}
