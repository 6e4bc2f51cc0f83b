extension Picture {
    /// Whether events of its type change anything.
    static func isChanged(by event: ARIEvent) -> Bool {
        switch event {
        case .stasisStart, .stasisEnd, .channelDestroyed, .channelStateChange, .dial, .bridgeCreated, .bridgeDestroyed,
            .channelEnteredBridge, .channelLeftBridge:
            true
        default: false
        }
    }

    /// Applies an event. Repeated ones change nothing, and those of things that the application does not have neither.
    mutating func apply(_ event: ARIEvent) {
        switch event {
        case .stasisStart(let start): show(start.channel, hasReturned: true)
        case .stasisEnd(let end): removeChannel(end.channel.id)
        case .channelDestroyed(let destroyed): removeChannel(destroyed.channel.id)
        case .channelStateChange(let change): update(change.channel)
        case .dial(let dial): update(dial.peer)
        case .bridgeCreated(let created): show(created.bridge)
        case .bridgeDestroyed(let destroyed): removeBridge(destroyed.bridge.id)
        case .channelEnteredBridge(let entered):
            show(entered.bridge)
            guard let channel = entered.channel else { return }
            update(channel)
            enterBridge(channel.id, entered.bridge.id)
        case .channelLeftBridge(let left):
            update(left.channel)
            if memberships.bridge(of: left.channel.id) == left.bridge.id { leaveBridge(left.channel.id) }
        default: break
        }
    }
}
