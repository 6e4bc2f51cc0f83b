/// What Asterisk is to do. Acts on one channel are performed in the order given. The largest are
/// indirect, so that the others need not be as large.
public enum Act: Hashable, Sendable {
    /// Answers the caller and starts the music.
    case answer(ChannelID, musicClass: String)
    case startMusic(ChannelID, musicClass: String)
    /// Plays the sounds one after another, in place of the music. Its end is told by ``Input/playbackEnded(_:)``.
    case play(PlaybackID, [Sound])
    /// Stops the sound at once; its ``Input/playbackEnded(_:)`` may still come.
    case stopPlayback(PlaybackID)
    /// Rings an agent. Answered by ``Input/legAnswered(_:)`` or ``Input/legFailed(_:_:)``.
    indirect case dialAgent(AgentDial)
    /// Dials a customer. Answered like ``dialAgent(_:)``.
    indirect case dialCustomer(CustomerDial)
    /// Lets the channel hear a ringing tone until it is joined or told to stop.
    case startRinging(ChannelID)
    case stopRinging(ChannelID)
    /// Joins both channels in a bridge that is made for them. Answered by ``Input/joined(_:)`` or
    /// ``Input/joinFailed(_:)``.
    case join(BridgeID, ChannelID, ChannelID)
    case destroyBridge(BridgeID)
    /// Ends the channel, whatever state it is in; a leg that is not dialled yet is never dialled.
    case hangUp(ChannelID)
    /// Gives the caller back to the dialplan, which finds the reason in `CALLBACKD_STATUS`.
    case release(ChannelID, HandBack)
}

/// Why a caller is given back to the dialplan.
public enum HandBack: String, Hashable, Sendable {
    case queueFull = "FULL"
    case unknownQueue = "UNKNOWN"
    case fault = "ERROR"
}
