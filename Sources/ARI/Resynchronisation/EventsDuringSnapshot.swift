/// What the events tell that came between the opening of the websocket and the end of the snapshot, of each thing only
/// the first word: what comes before it is what the difference is to tell.
struct EventsDuringSnapshot {
    enum Presence {
        case began
        case ended
    }

    enum Membership {
        case entered(bridge: String)
        case left(bridge: String)
    }

    private(set) var presence: [String: Presence] = [:]
    private(set) var states: [String: Channel.State] = [:]
    private(set) var memberships: [String: Membership] = [:]
    private(set) var bridges: [String: Presence] = [:]

    init(_ events: some Sequence<ARIEvent>) {
        for event in events { note(event) }
    }

    private mutating func note(_ event: ARIEvent) {
        switch event {
        case .stasisStart(let start): first(&presence, start.channel.id, .began)
        case .stasisEnd(let end): first(&presence, end.channel.id, .ended)
        case .channelDestroyed(let destroyed): first(&presence, destroyed.channel.id, .ended)
        case .channelStateChange(let change): first(&states, change.channel.id, change.channel.state)
        case .dial(let dial): first(&states, dial.peer.id, dial.peer.state)
        case .bridgeCreated(let created): first(&bridges, created.bridge.id, .began)
        case .bridgeDestroyed(let destroyed): first(&bridges, destroyed.bridge.id, .ended)
        case .channelEnteredBridge(let entered):
            guard let channel = entered.channel else { return }
            first(&memberships, channel.id, .entered(bridge: entered.bridge.id))
        case .channelLeftBridge(let left): first(&memberships, left.channel.id, .left(bridge: left.bridge.id))
        default: break
        }
    }

    private func first<Word>(_ words: inout [String: Word], _ id: String, _ word: Word) {
        if words[id] == nil { words[id] = word }
    }
}
