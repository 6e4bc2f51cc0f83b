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
        for place in state.places.values { follow(from: nil, to: place) }
        for (name, agent) in state.agents { follow(name, from: nil, to: agent) }
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
    mutating func follow(from before: Place?, to after: Place?) {
        guard let place = after ?? before else { return }
        replace(before?.caller, by: after?.caller)
        replace(before?.agentLeg, by: after?.agentLeg)
        replace(before?.customerLeg, by: after?.customerLeg)
        replace(before?.service?.bridge, by: after?.service?.bridge, place.id)
        let difference = (after == nil ? 0 : 1) - (before == nil ? 0 : 1)
        if difference != 0 { queues[place.queue]?.placeCount += difference }
        replace(before?.pendingNumber, by: after?.pendingNumber, place)
    }

    mutating func follow(_ name: AgentName, from before: Agent?, to after: Agent?) {
        replace(before?.leavingLeg(of: name), by: after?.leavingLeg(of: name))
    }

    mutating func insert(departing channel: ChannelID) { roles[channel] = .departing }
    mutating func remove(departing channel: ChannelID) { roles[channel] = nil }

    private mutating func replace(_ old: ChannelInRole?, by new: ChannelInRole?) {
        guard old != new else { return }
        if let old, old.channel != new?.channel { roles[old.channel] = nil }
        if let new { roles[new.channel] = new.role }
    }

    private mutating func replace(_ old: BridgeID?, by new: BridgeID?, _ place: PlaceID) {
        guard old != new else { return }
        if let old { bridges[old] = nil }
        if let new { bridges[new] = place }
    }

    private mutating func replace(_ old: PhoneNumber?, by new: PhoneNumber?, _ place: Place) {
        guard old != new else { return }
        if let old { queues[place.queue]?.pending[old] = nil }
        if let new { queues[place.queue]?.pending[new] = place.id }
    }
}

/// What leads to a place or an agent: what Asterisk tells of, or a caller types.
private struct ChannelInRole: Equatable {
    let channel: ChannelID
    let role: Role
}

extension Place {
    fileprivate var caller: ChannelInRole? {
        switch hold {
        case .live(let channel): ChannelInRole(channel: channel, role: .caller(id))
        case .callback(let callback): callback.requestChannel.map { ChannelInRole(channel: $0, role: .requestCall(id)) }
        }
    }

    fileprivate var agentLeg: ChannelInRole? {
        service.map { ChannelInRole(channel: $0.agentLeg, role: .agentLeg(id)) }
    }

    fileprivate var customerLeg: ChannelInRole? {
        guard case .callback = hold, let leg = service?.customerChannel else { return nil }
        return ChannelInRole(channel: leg, role: .customerLeg(id))
    }

    fileprivate var pendingNumber: PhoneNumber? { isConnected ? nil : callback?.number }
}

extension Agent {
    fileprivate func leavingLeg(of name: AgentName) -> ChannelInRole? {
        guard case .leaving(let leg, _) = occupation else { return nil }
        return ChannelInRole(channel: leg, role: .leavingLeg(name))
    }
}
