import QueueEngine

/// Why a service failed, judged by the input upon which it did.
extension Auditor {
    /// How an attempt can have failed upon the present input; none: it cannot have.
    func outcomes(of service: ServiceBook, for place: PlaceID) -> [AttemptOutcome] {
        let lost: AttemptOutcome = service.joining == nil ? .unreachable : .customerHungUp
        switch cause {
        case .legFailed(let leg, let failure)? where leg == service.customerLeg && service.joining == nil:
            return [AttemptOutcome(upon: failure)]
        case .legFailed(let channel, _)?, .channelEnded(let channel)?, .timerFired(.hangUp(let channel))?:
            if channel == service.leg { return [.agentHungUp] }
            return channel == service.customerLeg ? [lost] : []
        case .timerFired(.leg(let leg))?:
            if leg == service.customerLeg { return [.noAnswer] }
            return leg == service.leg && service.joining != nil ? [.fault] : []
        case .joinFailed(service.bridge)?: return [.fault]
        case .command(_, .cancelCallback(place))?: return [.cancelled]
        case .reconciled(let presence)?:
            var possible: [AttemptOutcome] = []
            if isGone(service.leg, in: presence) { possible.append(.agentHungUp) }
            guard let leg = service.customerLeg else { return possible }
            if isGone(leg, in: presence) { possible.append(lost) }
            if isUndialled(leg, in: presence) { possible.append(.fault) }
            return possible
        case .nodesConfigured(let nodes)? where !nodes.contains(service.leg.node): return [.agentHungUp, lost]
        default: return []
        }
    }

    /// Why an agent can have been released upon the present input before a customer was dialled, apart from the end of
    /// the place.
    func reasons(of service: ServiceBook) -> [ReleaseReason] {
        let lost: ReleaseReason = service.isAnswered ? .hungUp : .unreachable
        switch cause {
        case .legFailed(service.leg, let failure)?: return service.isAnswered ? [lost] : [ReleaseReason(upon: failure)]
        case .channelEnded(service.leg)?, .timerFired(.hangUp(service.leg))?: return [lost]
        case .timerFired(.leg(service.leg))?: return [service.isAnswered ? .fault : .noAnswer]
        case .joinFailed(service.bridge)?: return [.fault]
        case .reconciled(let presence)?:
            if isGone(service.leg, in: presence) { return [lost] }
            return isUndialled(service.leg, in: presence) ? [.fault] : []
        case .nodesConfigured(let nodes)? where !nodes.contains(service.leg.node): return [lost]
        default: return []
        }
    }

    private func isGone(_ channel: ChannelID, in presence: Presence) -> Bool {
        presence.node == channel.node && presence.channels[channel.id] == nil
    }

    private func isUndialled(_ channel: ChannelID, in presence: Presence) -> Bool {
        presence.node == channel.node && presence.channels[channel.id] == .undialled
    }

    /// How long an agent is left in peace after a release, in seconds; nil: not at all. Every miss in a row doubles it.
    func rest(after reason: ReleaseReason, of agent: AgentName, wasJoining: Bool) -> Int? {
        switch reason {
        case .placeEnded: return nil
        case .fault: return wasJoining ? Bounds.firstRest.count : nil
        case .noAnswer, .busy, .unreachable, .hungUp:
            var rest = Bounds.firstRest.count
            for _ in 0..<(agents[agent]?.misses ?? 0) where rest < Bounds.longestRest.count { rest *= 2 }
            return min(rest, Bounds.longestRest.count)
        }
    }
}

extension AttemptOutcome {
    fileprivate init(upon failure: LegFailure) {
        self =
            switch failure {
            case .busy: .busy
            case .noAnswer: .noAnswer
            case .unreachable: .unreachable
            case .fault: .fault
            }
    }
}

extension ReleaseReason {
    fileprivate init(upon failure: LegFailure) {
        self =
            switch failure {
            case .busy: .busy
            case .noAnswer: .noAnswer
            case .unreachable, .fault: .unreachable
            }
    }
}
