import QueueEngine

/// A full house: every agent talks, and behind them `places` callers wait. It stays that full while single inputs are
/// measured.
struct WaitingCallers {
    private var centre: ContactCentre
    private var waiting: [ChannelID] = []
    /// Those of ``waiting`` who were served since.
    private var served: Set<ChannelID> = []
    private var conversations: [ContactCentre.Conversation] = []
    private var random = SystemRandomNumberGenerator()
    let stopwatch: Stopwatch
    /// What the waiting callers take, each.
    let bytesPerPlace: Double

    init(places: Int, agents: Int, stopwatch: Stopwatch) {
        self.stopwatch = stopwatch
        centre = ContactCentre(places: places, agents: agents)
        while conversations.count < agents {
            let rings = centre.take(centre.nextCall().input).compactMap(\.ring)
            for ring in rings {
                conversations += centre.take(.legAnswered(ring.leg)).compactMap(\.conversation)
                centre.take(.joined(ring.bridge))
            }
        }
        waiting.reserveCapacity(places + 1)
        let before = Heap.bytesInUse
        while waiting.count < places {
            let call = centre.nextCall()
            centre.take(call.input)
            waiting.append(call.caller)
        }
        bytesPerPlace = Double(Heap.bytesInUse - before) / Double(places)
    }

    /// A caller joins behind all the others.
    mutating func join() -> Double {
        let call = centre.nextCall()
        waiting.append(call.caller)
        return stopwatch.time { centre.take(call.input) }
    }

    /// Any caller hangs up.
    mutating func leave() -> Double {
        guard let caller = anyWaiting() else { return 0 }
        return stopwatch.time { centre.take(.channelEnded(caller)) }
    }

    private mutating func anyWaiting() -> ChannelID? {
        while !waiting.isEmpty {
            waiting.swapAt(Int.random(in: waiting.indices, using: &random), waiting.count - 1)
            let caller = waiting.removeLast()
            if served.remove(caller) == nil { return caller }
        }
        return nil
    }

    /// Any conversation ends, the agent is rung for the next place, answers and is joined. Four inputs; nil when the
    /// agent's queue has run dry.
    mutating func dispatch() -> Double? {
        guard let position = conversations.indices.randomElement(using: &random) else { return nil }
        let ending = conversations.remove(at: position)
        var rings: [Effect] = []
        var joins: [Effect] = []
        var time = stopwatch.time {
            centre.take(.channelEnded(ending.caller))
            rings = centre.take(.channelEnded(ending.agentLeg))
        }
        guard let ring = rings.lazy.compactMap(\.ring).first else { return nil }
        time += stopwatch.time {
            joins = centre.take(.legAnswered(ring.leg))
            centre.take(.joined(ring.bridge))
        }
        for conversation in joins.lazy.compactMap(\.conversation) {
            conversations.append(conversation)
            served.insert(conversation.caller)
        }
        return time
    }
}
