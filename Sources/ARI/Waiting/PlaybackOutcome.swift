/// How a playback that was waited for came out.
public enum PlaybackOutcome: Sendable, Hashable {
    /// It was played to its end.
    case finished
    /// Asterisk could not play it: no such file, usually.
    case failed
    /// It was stopped by a request, or the channel left the application.
    case stopped
    /// The channel has hung up.
    case channelGone
    /// It ended while there was no connection; how is not known.
    case endedUnheard
    /// It was not over in time, and has been stopped.
    case timedOut
    /// There was no connection when the time was up, or the session has ended. It may play on.
    case disconnected
}
