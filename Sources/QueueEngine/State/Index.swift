/// Ways into the state that would otherwise need a search. Derived from it, never stored.
struct Index: Hashable, Sendable {
    /// What there is to know of a queue without looking at its places.
    struct Queue: Hashable, Sendable {
        fileprivate(set) var terms: QueueTerms
        fileprivate(set) var placeCount = 0
        /// The pending callback of a number (there is at most one).
        fileprivate(set) var pending: [PhoneNumber: PlaceID] = [:]
    }

    private(set) var roles: [ChannelID: Role] = [:]
    private(set) var bridges: [BridgeID: PlaceID] = [:]
    private(set) var queues: [QueueName: Queue] = [:]

    init(_ state: TenantState) {
        for (name, settings) in state.queues { follow(name, settings) }
        for place in state.places.values { follow(from: nil, to: PlaceTraces(place)) }
        for (name, agent) in state.agents { follow(from: nil, to: AgentTraces(agent, name)) }
        for channel in state.departing { insert(departing: channel) }
    }

    /// The queue has new settings; nil: there is no such queue any more.
    mutating func follow(_ name: QueueName, _ settings: QueueSettings?) {
        guard let settings else {
            queues[name] = nil
            return
        }
        let terms = QueueTerms(settings)
        queues[name, default: Queue(terms: terms)].terms = terms
    }

    /// A place has changed, has come or has gone. Only what differs costs anything.
    mutating func follow(from before: PlaceTraces?, to after: PlaceTraces?) {
        guard let place = after ?? before else { return }
        replace(before?.caller, before?.callerRole, by: after?.caller, after?.callerRole)
        if before?.isWaiting == false || after?.isWaiting == false {
            replace(before?.agentLeg, by: after?.agentLeg, as: .agentLeg(place.id))
            replace(before?.customerLeg, by: after?.customerLeg, as: .customerLeg(place.id))
            if before?.bridge != after?.bridge {
                if let bridge = before?.bridge { bridges[bridge] = nil }
                if let bridge = after?.bridge { bridges[bridge] = place.id }
            }
        }
        let difference = (after == nil ? 0 : 1) - (before == nil ? 0 : 1)
        guard difference != 0 || before?.number != after?.number else { return }
        queues.change(place.queue) { queue in
            queue.placeCount += difference
            if let number = before?.number { queue.pending[number] = nil }
            if let number = after?.number { queue.pending[number] = place.id }
        }
    }

    /// Whoever talks is not to be called back any more.
    mutating func settle(_ place: Place) {
        guard place.isConnected, let number = place.callback?.number else { return }
        queues.change(place.queue) { $0.pending[number] = nil }
    }

    mutating func follow(from before: AgentTraces?, to after: AgentTraces?) {
        guard let name = (after ?? before)?.name, before?.leavingLeg != after?.leavingLeg else { return }
        replace(before?.leavingLeg, by: after?.leavingLeg, as: .leavingLeg(name))
    }

    mutating func insert(departing channel: ChannelID) { roles[channel] = .departing }
    mutating func remove(departing channel: ChannelID) { roles[channel] = nil }

    private mutating func replace(_ old: ChannelID?, by new: ChannelID?, as role: Role) {
        replace(old, role, by: new, role)
    }

    private mutating func replace(_ old: ChannelID?, _ oldRole: Role?, by new: ChannelID?, _ newRole: Role?) {
        if let old, old != new { roles[old] = nil }
        if let new, new != old || newRole != oldRole { roles[new] = newRole }
    }
}
