/// What can be seen of a channel or playback that somebody waits for.
enum Sighting: Sendable, Hashable {
    case playbackFinished(isFailed: Bool)
    /// A stop is asked for; it may be on its way yet.
    case stopSent
    /// One that was sent has stopped nothing.
    case stopRefused
    case state(Channel.State)
    case dial(status: String)
    /// The channel is to be hung up, as Asterisk says.
    case hangupRequested(cause: Int?)
    /// A hangup is asked for; it may be on its way yet.
    case hangupSent
    /// One that was sent has hung up nothing.
    case hangupRefused
    case leftStasis
    case destroyed(cause: Int)
    /// A snapshot that is younger than the wait has the channel, in this state.
    case present(Channel.State)
    /// A snapshot that is younger than the wait lacks the channel.
    case missing
    /// The session has ended; nothing more will be seen.
    case sessionEnded
}
