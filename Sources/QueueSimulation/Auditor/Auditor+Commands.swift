import QueueEngine

/// What administrators ask for is done, or refused with the true reason, and they are told.
extension Auditor {
    /// Why the command can be refused as things stand, its values aside.
    func refusals(of command: Command) -> [CommandRefusal] {
        switch command {
        case .createQueue(let name, _): queues[name]?.settings == nil ? [] : [.queueExists(name)]
        case .changeQueue(let name, _), .changeRule(let name, _): unknown([name])
        case .removeQueue(let name):
            unknown([name]) + (queues[name].map { [.queueInUse(name, places: $0.placeCount)] } ?? [])
        case .createAgent(let name, let settings):
            (agents[name] == nil ? [] : [.agentExists(name)]) + unknown(settings.queues)
        case .changeAgent(let name, let settings): unknown(name) + unknown(settings.queues)
        case .pauseAgent(let name, _): unknown(name)
        case .removeAgent(let name): unknown(name) + (isInCall(name) ? [.agentInCall(name)] : [])
        case .changeTenant, .cancelCallback: []
        }
    }

    private func unknown(_ names: Set<QueueName>) -> [CommandRefusal] {
        names.filter { queues[$0]?.settings == nil }.map { .unknownQueue($0) }
    }

    private func unknown(_ name: AgentName) -> [CommandRefusal] { agents[name] == nil ? [.unknownAgent(name)] : [] }

    private func isInCall(_ name: AgentName) -> Bool {
        switch agents[name]?.occupation {
        case .serving, .talking, .leaving: true
        case .idle, .resting, nil: false
        }
    }

    /// Whether the fact, which is about to be entered, is what the present command asks for.
    mutating func noteCarriedOut(_ fact: Fact) {
        guard case .command(let request, let command)? = cause, isAsked(fact, by: command) else { return }
        commands[request]?.isCarriedOut = true
    }

    private func isAsked(_ fact: Fact, by command: Command) -> Bool {
        switch fact {
        case .tenantChanged(let settings): command == .changeTenant(settings)
        case .queueChanged(let name, let settings): isAsked(settings, of: name, by: command)
        case .queueRemoved(let name): command == .removeQueue(name)
        case .agentChanged(let name, let settings): isAsked(settings, of: name, by: command)
        case .agentRemoved(let name): command == .removeAgent(name)
        default: false
        }
    }

    private func isAsked(_ settings: QueueSettings, of name: QueueName, by command: Command) -> Bool {
        guard case .changeRule(name, let change) = command else {
            return command == .createQueue(name, settings) || command == .changeQueue(name, settings)
        }
        guard var asked = queues[name]?.settings else { return false }
        asked.rule = change.applied(to: asked.rule)
        return settings == asked
    }

    private func isAsked(_ settings: AgentSettings, of name: AgentName, by command: Command) -> Bool {
        guard case .pauseAgent(name, let isPaused) = command else {
            return command == .createAgent(name, settings) || command == .changeAgent(name, settings)
        }
        guard var asked = agents[name]?.settings else { return false }
        asked.isPaused = isPaused
        return settings == asked
    }

    /// What becomes of a callback that was to be cancelled is judged by itself.
    mutating func checkAnswer(to request: RequestID, _ command: Command, _ result: Result<Void, CommandRefusal>) {
        guard let book = commands.removeValue(forKey: request) else { return }
        if case .cancelCallback = command { return }
        switch result {
        case .success: check(.stateIsFoldOfFacts, book.isCarriedOut, "\(command) is said to be done and is not")
        case .failure(.invalid), .failure(.tooMany): break
        case .failure(let refusal):
            check(.stateIsFoldOfFacts, book.refusals.contains(refusal), "\(command) is refused: \(refusal)")
        }
    }

    /// Answers come with what is stored.
    mutating func checkAnswers() {
        guard isAlive else { return }
        let unanswered = commands.keys.map(\.number).sorted()
        check(.liveness, unanswered.isEmpty, "the commands \(unanswered) are not answered")
    }
}
