import QueueEngine

/// A day from its first caller to its end.
extension World {
    /// Calls come in for the scenario's duration; then everything is mended, and all that is left is served.
    mutating func run() {
        run(seconds: scenario.duration)
        mend()
        let end = later(by: scenario.longestDrain)
        while !watcher.hasSeenEnough, !isQuiet, now < end { run(seconds: 30) }
        // Whatever was left lying about is cleared away, and the last timers and rests run out.
        for node in nodes { lose(node, isNoticed: true) }
        run(seconds: 120)
        note(.closed(callbackd.standing, channels: asterisk.lines.count, bridges: asterisk.bridges.count))
    }

    /// Nobody is left.
    var isQuiet: Bool {
        callbackd.isUp && callbackd.batch == nil && asterisk.lines.isEmpty && callbackd.engine.state.places.isEmpty
            && callbackd.engine.state.departing.isEmpty
    }

    /// Nothing breaks any more, and every agent is there.
    private mutating func mend() {
        isBreaking = false
        guard !isIdeal else { return }
        // What is on its way may still be disturbed, a little.
        run(seconds: 90)
        for node in nodes { wires[node]?.isRunning = true }
        if !callbackd.isUp { start() }
        work()
        for node in nodes where wires[node]?.isConnected == false { connect(node) }
        for queue in scenario.queues { command(.createQueue(queue.name, queue.settings)) }
        for agent in scenario.agents {
            command(.createAgent(agent.name, agent.settings))
            command(.changeAgent(agent.name, agent.settings))
        }
        work()
    }
}
