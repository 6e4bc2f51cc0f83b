/// What can be seen of a channel or playback that somebody waits for.
enum Sighting: Sendable, Hashable {
    case playbackFinished(isFailed: Bool)
    /// A stop was asked for; it may be on its way yet.
    case stopSent
    case state(Channel.State)
    case dial(status: String)
    /// The channel is to be hung up: by its far end, or by a request that may be on its way yet.
    case hangupRequested(cause: Int?)
    case leftStasis
    case destroyed(cause: Int)
    /// A snapshot that is younger than the wait has the channel, in this state.
    case present(Channel.State)
    /// A snapshot that is younger than the wait lacks the channel.
    case missing
    /// The session has ended; nothing more will be seen.
    case sessionEnded
}
