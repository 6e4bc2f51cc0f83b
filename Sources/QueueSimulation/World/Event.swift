import QueueEngine

/// What is due in the world. What only a faulty link has is large, and indirect so that the rest need not be as large.
enum Event {
    /// The next caller of a queue, by its index in the scenario.
    case arrival(Int)
    /// A caller's patience is over.
    case impatience(ChannelID)
    case press(ChannelID, Digit)
    /// A caller presses something for no reason.
    case fidget(ChannelID)
    case pickUp(ChannelID)
    /// A phone that rings is not answered.
    case turnDown(ChannelID, LegFailure)
    /// The conversation in this bridge is over.
    case talkOver(ChannelID, BridgeID)
    /// Somebody has heard nothing for long.
    case lonely(ChannelID)
    /// A person hangs up.
    case hangUp(ChannelID)
    case soundOver(PlaybackID)
    /// An hour begins, and agents come and go.
    case dutyChange(hour: Int)

    case timer(TimerID)
    case appended(life: Int)
    /// callbackd is killed, if it is still in this life.
    case crash(life: Int)
    case start

    /// A request reaches Asterisk.
    indirect case request(Request)
    /// Something that Asterisk says reaches callbackd, by the connection of this number.
    indirect case news(NodeName, connection: Int, News)
    indirect case stray(life: Int, Input)
    case connect(NodeName)
    case synchronise(NodeName, connection: Int)
    case noticeLoss(NodeName, connection: Int)
    case resynchronise(NodeName, life: Int)

    case trouble(Trouble)
    case administer(AdministrativeTask)
    case tick
}
