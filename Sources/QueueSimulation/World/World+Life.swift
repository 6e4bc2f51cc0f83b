import QueueEngine

/// callbackd is killed, stopped and started.
extension World {
    /// Killed: what is being stored is stored or lost, as a whole; what waits is lost.
    mutating func crash() {
        guard callbackd.isUp else { return }
        tally.note(.crash)
        if let batch = callbackd.batch {
            let isKept = random.faults.chance(0.5)
            tally.note(isKept ? .crashKeepingBatch : .crashLosingBatch)
            if isKept { makeDurable(batch) }
        }
        die()
    }

    /// Stopped in order: takes nothing more, and ends when everything is stored and performed.
    mutating func stop() {
        guard callbackd.isUp, !callbackd.isStopping else { return }
        tally.note(.stop)
        callbackd.isStopping = true
    }

    mutating func die() {
        for timer in callbackd.timers.values { calendar.cancel(timer) }
        callbackd.timers = [:]
        callbackd.overdue = []
        callbackd.inbox = []
        callbackd.batch = nil
        callbackd.isUp = false
        callbackd.isStopping = false
        callbackd.life += 1
        callbackd.diedAt = now
        for node in nodes { wires[node]?.forget() }
        note(.died)
        schedule(.start, in: faults.downtime.sample(using: &random.faults))
    }

    mutating func start() {
        guard !callbackd.isUp else { return }
        callbackd.engine = QueueEngine(state: callbackd.stored)
        callbackd.isUp = true
        note(.recovered(callbackd.standing))
        changeNodes()
        begin()
    }

    /// The first inputs of a life.
    mutating func begin() {
        tell(.started)
        tell(.nodesConfigured(Set(nodes)))
        for node in nodes { schedule(.connect(node), in: 0.01 + faults.newsDelay.sample(using: &random.faults)) }
    }

    /// Another set of Asterisks is configured; one that is taken away is gone with all its calls.
    private mutating func changeNodes() {
        guard scenario.nodes.count > 1, isBreaking, random.faults.chance(faults.nodeChanges) else { return }
        let chosen = scenario.nodes.filter { _ in random.faults.chance(0.6) }
        guard !chosen.isEmpty, chosen != nodes else { return }
        tally.note(.nodeChange)
        for node in nodes where !chosen.contains(node) {
            shutDown(node)
            note(.removed(node))
        }
        nodes = chosen
        for node in nodes { wires[node]?.isRunning = true }
    }
}
