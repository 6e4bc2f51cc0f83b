import QueueEngine

/// What can be seen of callbackd from outside: what it is given, what it lets out, what it has made durable, and what
/// the phones go through.
enum Happening {
    /// callbackd has taken the input.
    case given(Input)
    /// The fact is durable.
    case stored(RecordedFact)
    /// callbackd has let the act out; it is on its way to Asterisk.
    case performed(Act)
    /// An administrator has the answer to a command.
    case replied(RequestID, Command, Result<Void, CommandRefusal>)
    case phone(PhoneEvent)
}

/// What the world's phones go through, whether callbackd hears of it or not.
enum PhoneEvent {
    /// A caller is in Stasis.
    case called(ChannelID, QueueName)
    /// A leg exists in Asterisk.
    case created(ChannelID)
    /// The leg's phone rings.
    case rang(ChannelID)
    case answered(ChannelID)
    /// The sounds begin to be heard.
    case heard(ChannelID, [Sound])
    case joined(BridgeID, ChannelID, ChannelID)
    /// One of the two has left the bridge, or the bridge is gone.
    case parted(BridgeID)
    case ended(ChannelID)
}
