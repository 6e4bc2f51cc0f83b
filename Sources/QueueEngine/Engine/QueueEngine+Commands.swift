extension QueueEngine {
    mutating func execute(_ command: Command, _ id: RequestID) {
        do {
            try carryOut(command)
            effects.append(.reply(id, .success(())))
        } catch {
            effects.append(.reply(id, .failure(error)))
        }
    }

    private mutating func carryOut(_ command: Command) throws(CommandRefusal) {
        switch command {
        case .changeTenant(let settings):
            try check(settings.validate)
            record(.tenantChanged(settings))
        case .createQueue(let name, let settings):
            guard state.queues[name] == nil else { throw .queueExists(name) }
            guard state.queues.count < Limits.queuesPerTenant else {
                throw .tooMany("queues", limit: Limits.queuesPerTenant)
            }
            try change(name, settings)
        case .changeQueue(let name, let settings):
            _ = try queue(name)
            try change(name, settings)
        case .changeRule(let name, let change):
            var settings = try queue(name)
            settings.rule = change.applied(to: settings.rule)
            try self.change(name, settings)
        case .removeQueue(let name): try remove(name)
        case .createAgent, .changeAgent, .pauseAgent, .removeAgent: try carryOutForAgent(command)
        case .cancelCallback(let place): try cancel(place)
        }
    }

    private mutating func carryOutForAgent(_ command: Command) throws(CommandRefusal) {
        switch command {
        case .createAgent(let name, let settings):
            guard state.agents[name] == nil else { throw .agentExists(name) }
            guard state.agents.count < Limits.agentsPerTenant else {
                throw .tooMany("agents", limit: Limits.agentsPerTenant)
            }
            try change(name, settings)
        case .changeAgent(let name, let settings):
            _ = try agent(name)
            try change(name, settings)
        case .pauseAgent(let name, let isPaused):
            var settings = try agent(name).settings
            settings.isPaused = isPaused
            try change(name, settings)
        case .removeAgent(let name):
            switch try agent(name).occupation {
            case .serving, .leaving: throw .agentInCall(name)
            case .idle, .resting: break
            }
            disarm(.rest(name))
            record(.agentRemoved(name))
        default: break
        }
    }

    private mutating func change(_ name: QueueName, _ settings: QueueSettings) throws(CommandRefusal) {
        try check(settings.validate)
        record(.queueChanged(name, settings))
    }

    private mutating func change(_ name: AgentName, _ settings: AgentSettings) throws(CommandRefusal) {
        try check(settings.validate)
        for queue in settings.queues.sorted() { _ = try self.queue(queue) }
        record(.agentChanged(name, settings))
    }

    private mutating func remove(_ name: QueueName) throws(CommandRefusal) {
        _ = try queue(name)
        let places = index.queues[name]?.placeCount ?? 0
        guard places == 0 else { throw .queueInUse(name, places: places) }
        for (agent, old) in state.agents.sorted(by: { $0.key < $1.key }) where old.settings.queues.contains(name) {
            var settings = old.settings
            settings.queues.remove(name)
            record(.agentChanged(agent, settings))
        }
        record(.queueRemoved(name))
    }

    /// A cancelled callback is not dialled any more, whatever was under way for it.
    private mutating func cancel(_ id: PlaceID) throws(CommandRefusal) {
        guard let place = state.places[id], place.callback != nil else { throw .unknownCallback(id) }
        switch place.service?.stage {
        case .joining, .connected: throw .callbackConnected(id)
        case .dialling(let leg, _):
            disarm(.leg(leg))
            failAttempt(id, .cancelled)
            hangUp(leg)
        case .ringing, .announcing:
            abandonService(of: id, saying: .agentCustomerCancelled)
            endCallback(id, .cancelled)
        case nil: endCallback(id, .cancelled)
        }
    }

    private func queue(_ name: QueueName) throws(CommandRefusal) -> QueueSettings {
        guard let settings = state.queues[name] else { throw .unknownQueue(name) }
        return settings
    }

    private func agent(_ name: AgentName) throws(CommandRefusal) -> Agent {
        guard let agent = state.agents[name] else { throw .unknownAgent(name) }
        return agent
    }

    private func check(_ validate: () throws(SettingsProblem) -> Void) throws(CommandRefusal) {
        do { try validate() } catch { throw .invalid(error) }
    }
}
