@testable import QueueEngine

/// What breaks, and how it is mended in the end.
extension World {
    mutating func disconnect() throws(Violation) {
        try loseTheLine()
        isConnected = false
        if isProcessUp { try take(.nodeDisconnected(Self.node)) }
    }

    mutating func reconnect() throws(Violation) {
        isConnected = true
        if isProcessUp { try reconcile() }
    }

    mutating func crashOrRestart() throws(Violation) {
        guard isProcessUp else { return try restartProcess() }
        try loseTheLine()
        isProcessUp = false
        if random.once(in: 2) { try restartProcess() }
    }

    mutating func restartAsterisk() throws(Violation) {
        try disconnect()
        channels = [:]
        bridges = [:]
        playbacks = []
        try reconnect()
    }

    /// Everything is mended and everybody means well: within a bounded time nothing is left.
    mutating func drain() throws(Violation) {
        isHealthy = true
        if !isConnected { try reconnect() }
        if !isProcessUp { try restartProcess() }
        for agent in state.agents.keys.sorted() { try command(.pauseAgent(agent, false)) }
        // What was unheard before the mending is told by one more reconciliation.
        try loseTheLine()
        try reconcile()
        for _ in 0..<4_000 where !isQuiet {
            for id in channels.keys.sorted() { behave(id) }
            for playback in playbacks { finish(playback) }
            try advance(byMilliseconds: 2_000)
        }
        try Violation.unless(isQuiet, "16: left over: \(state.places), \(state.departing), \(channels)")
        try auditor.close()
    }

    private var isQuiet: Bool {
        state.places.isEmpty && state.departing.isEmpty && channels.isEmpty
            && state.agents.values.allSatisfy { $0.occupation == .idle }
    }

    private mutating func behave(_ id: String) {
        guard let channel = channels[id] else { return }
        if !channel.isUp, channel.kind != .caller {
            channels[id]?.isUp = true
            say(.legAnswered(self.channel(id)))
        } else if channel.kind != .agent, bridges.values.contains(where: { $0.contains(id) }) {
            end(id, ordered: false)
        }
    }
}
