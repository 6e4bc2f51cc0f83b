/// Who is next, in every queue: derived from the state, kept in step by the engine.
struct DispatchLine: Sendable {
    var ready: [QueueName: ReadyLine] = [:]
    var idle: [QueueName: IdleLine] = [:]
    /// Places that came up while their Asterisk was out of reach.
    var parked: [NodeName: Set<PlaceID>] = [:]
    /// The queues in which something has changed since the last dispatch.
    var changed: Set<QueueName> = []

    init(_ state: TenantState) {
        for place in state.places.values where place.service == nil { insert(place) }
        for (name, agent) in state.agents { insert(agent, name) }
    }

    mutating func insert(_ place: Place) {
        ready[place.queue, default: ReadyLine()].insert(place.id)
        changed.insert(place.queue)
    }

    mutating func forget(_ queue: QueueName) {
        ready[queue] = nil
        idle[queue] = nil
        changed.remove(queue)
    }

    mutating func insert(_ agent: Agent, _ name: AgentName) {
        guard agent.occupation == .idle, !agent.settings.isPaused else { return }
        for queue in agent.settings.queues {
            idle[queue, default: IdleLine()].insert(.init(idleSince: agent.idleSince, agent: name))
            changed.insert(queue)
        }
    }
}
