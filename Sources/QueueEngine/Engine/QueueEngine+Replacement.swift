/// After an attended transfer another channel is where one of ours was.
extension QueueEngine {
    /// A caller's place goes to whoever is on the line now, and a conversation goes on. What was only being rung or
    /// said ends with the old channel, and nobody is left with the new one.
    mutating func replace(_ old: ChannelID, by new: ChannelID, callerNumber: String?) {
        guard index.roles[new] == nil else { return }
        switch index.roles[old] {
        case .caller(let id):
            endDialog(on: old, of: id)
            disarm(.hangUp(old))
            record(.channelReplaced(id, old, by: new, displayedNumber: PhoneNumber(shown: callerNumber)))
            // Whoever is here now has heard nothing yet.
            resume(new)
        case .agentLeg(let id), .customerLeg(let id):
            guard state.places[id]?.isConnected == true else { fallthrough }
            record(.channelReplaced(id, old, by: new, displayedNumber: nil))
        case .requestCall, .departing, .leavingLeg:
            end(old)
            perform(.hangUp(new))
        case nil: perform(.release(new, .fault))
        }
    }
}
