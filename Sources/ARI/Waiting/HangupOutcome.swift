/// How waiting for a channel's end came out.
public enum HangupOutcome: Sendable, Hashable {
    /// With the cause (ITU-T Q.850), if Asterisk said one.
    case hungUp(cause: Int?)
    /// It went on in the dialplan, or to another application.
    case leftApplication
    /// It was gone before, or ended while there was no connection.
    case gone
    case timedOut
    /// There was no connection when the time was up, or the session has ended.
    case disconnected
}
