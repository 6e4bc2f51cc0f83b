/// What a websocket tells, on its loop's thread: at most one `opened`, then messages, and exactly one `closed` at the
/// end.
enum WebSocketSignal {
    case opened
    /// A whole message. Its bytes are there during the call only.
    case message(UnsafeRawBufferPointer)
    /// All messages that one look at the socket brought have been told.
    case caughtUp
    case closed(ARIDisconnectReason)
}
