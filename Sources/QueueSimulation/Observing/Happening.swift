import QueueEngine

/// What can be seen of callbackd from outside: what it is given, what it lets out, what it has made durable, and what
/// the phones go through.
enum Happening {
    /// callbackd has taken the input at that time, and nothing that it decided upon it is lost.
    case given(Input)
    /// The fact is durable.
    case stored(RecordedFact)
    /// Of an input that means nothing any more, or never meant anything: what callbackd did upon it.
    case tookStray(Input, facts: [RecordedFact], acts: [Act])
    /// callbackd has let the act out; it is on its way to Asterisk.
    case performed(Act)
    /// An administrator has the answer to a command.
    case replied(RequestID, Command, Result<Void, CommandRefusal>)
    /// callbackd is gone, and with it whatever it had not stored.
    case died
    /// callbackd has begun anew from what was stored.
    case recovered(Standing)
    case phone(PhoneEvent)
    /// The Asterisk and all that was on it is gone for good.
    case removed(NodeName)
    /// Some time has passed.
    case tick
    /// The day is over, and everything has been mended.
    case closed(Standing, channels: Int, bridges: Int)
}

/// How callbackd stands.
struct Standing {
    let state: TenantState
    /// What its store holds.
    let stored: TenantState
    let armedTimers: ArmedTimers
}

/// What the world's phones go through, whether callbackd hears of it or not.
enum PhoneEvent {
    /// A caller is in Stasis.
    case called(ChannelID, QueueName)
    /// A leg exists in Asterisk.
    case created(ChannelID)
    /// The leg's phone rings.
    case rang(ChannelID)
    /// By the person whose phone it is, or, for a caller's channel, by callbackd.
    case answered(ChannelID)
    /// The sounds begin to be heard.
    case heard(PlaybackID, [Sound])
    /// They are not heard any more.
    case silent(PlaybackID)
    case joined(BridgeID, ChannelID, ChannelID)
    /// One of the two has left the bridge, or the bridge is gone.
    case parted(BridgeID)
    /// The channel is gone, or back in the dialplan.
    case ended(ChannelID)
}
