@testable import QueueEngine

/// What Asterisk does and says, late and not always.
extension World {
    /// Asterisk does what it is told in the order in which it is told.
    mutating func order(_ act: Act) {
        guard isConnected, isProcessUp else { return }
        let delay = Int64.random(in: 0...100, using: &random)
        let due = Instant(milliseconds: now.milliseconds + delay)
        orders.append((max(due, orders.last?.due ?? due), act))
    }

    /// What was ordered and not done is lost; what was said and not heard, too.
    mutating func loseTheLine() throws(Violation) {
        let done = orders.isEmpty ? 0 : Int.random(in: 0...orders.count, using: &random)
        let acts = orders.prefix(done).map(\.act)
        orders = []
        for act in acts { try carryOut(act) }
        events = []
    }

    mutating func carryOut(_ act: Act) throws(Violation) {
        switch act {
        case .answer(let channel, _): channels[channel.id]?.isUp = true
        case .play(let playback, _): if channels[playback.channel.id] != nil { playbacks.append(playback) }
        case .stopPlayback(let playback): finish(playback)
        case .dialAgent(let request): try dial(request.leg, .agent, request.endpoint)
        case .dialCustomer(let request):
            // callbackd.<tenant>.<place>.customer…
            try dial(request.leg, .customer, "place \(request.leg.id.split(separator: ".")[2])")
        case .join(let bridge, let first, let second): join(bridge, [first.id, second.id])
        case .destroyBridge(let bridge): bridges[bridge.id] = nil
        case .hangUp(let channel), .release(let channel, _): end(channel.id, ordered: true)
        case .startMusic, .startRinging, .stopRinging: break
        }
    }

    private mutating func dial(_ leg: ChannelID, _ kind: Channel.Kind, _ whom: String) throws(Violation) {
        let other = channels.first { $0.value.whom == whom }
        try Violation.unless(other == nil, "3 and 5: \(whom) is dialled on \(leg) beside \(other!.key)")
        if !isHealthy, random.once(in: 20) { return say(.legFailed(leg, .fault)) }
        channels[leg.id] = Channel(kind: kind, whom: whom, isUp: false)
    }

    private mutating func join(_ bridge: BridgeID, _ members: Set<String>) {
        let areUp = members.allSatisfy { channels[$0]?.isUp == true }
        guard areUp, isHealthy || !random.once(in: 20) else { return say(.joinFailed(bridge)) }
        bridges[bridge.id] = members
        say(.joined(bridge), mayBeLost: true)
    }

    mutating func finish(_ playback: PlaybackID) {
        guard let index = playbacks.firstIndex(of: playback) else { return }
        playbacks.remove(at: index)
        say(.playbackEnded(playback), mayBeLost: true)
    }

    mutating func end(_ id: String, ordered: Bool) {
        guard channels.removeValue(forKey: id) != nil else { return }
        for playback in playbacks where playback.channel.id == id { finish(playback) }
        for (bridge, members) in bridges where members.contains(id) { bridges[bridge] = members.subtracting([id]) }
        say(.channelEnded(channel(id)), mayBeLost: ordered)
    }

    mutating func say(_ input: Input, mayBeLost: Bool = false) {
        guard isConnected, isProcessUp else { return }
        if mayBeLost, !isHealthy, random.once(in: 10) { return }
        let delay = Int64.random(in: 0...80, using: &random)
        events.append((Instant(milliseconds: now.milliseconds + delay), input))
    }

    func channel(_ id: String) -> ChannelID { ChannelID(node: Self.node, id: id) }
}
