import QueueEngine

/// What is due in the world.
enum Event {
    /// The next caller of a queue, by its index in the scenario.
    case arrival(Int)
    /// A caller's patience is over.
    case impatience(ChannelID)
    case press(ChannelID, Digit)
    case pickUp(ChannelID)
    /// A phone that rings is not answered.
    case turnDown(ChannelID, LegFailure)
    /// A person hangs up.
    case hangUp(ChannelID)
    case soundOver(PlaybackID)
    case timer(TimerID)
    /// An hour begins, and agents come and go.
    case dutyChange(hour: Int)
}
