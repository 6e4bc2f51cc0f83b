import AdministrationAPI
import QueueEngine

extension Operations {
    @Sendable func listAgents(_ call: Call) async throws -> Answer {
        .ok(ListView(items: try await state(of: try call.tenant()).agentViews()))
    }

    @Sendable func showAgent(_ call: Call) async throws -> Answer {
        .ok(try await agentView(try call.agent(), of: try call.tenant()))
    }

    @Sendable func createAgent(_ call: Call) async throws -> Answer {
        let tenant = try call.tenant()
        let body = try call.decode(AgentCreation.self)
        let agent: AgentName = try newName(body.name)
        return try await changes.perform(on: tenant) {
            let state = try await state(of: tenant)
            let settings = AgentSettings(
                endpoint: body.endpoint,
                queues: try Self.queues(body.queues ?? [], in: state),
                isPaused: body.paused ?? false
            )
            try await backend.execute(.createAgent(agent, settings), for: tenant)
            let view = try await agentView(agent, of: tenant)
            return .created(view, at: Endpoint.showAgent.path(tenant.text, agent.text))
        }
    }

    @Sendable func changeAgent(_ call: Call) async throws -> Answer {
        let (tenant, agent) = (try call.tenant(), try call.agent())
        let edit = try call.decode(AgentEdit.self)
        return try await changes.perform(on: tenant) {
            let state = try await state(of: tenant)
            var settings = try state.agent(named: agent).settings
            if let endpoint = edit.endpoint { settings.endpoint = endpoint }
            if let queues = edit.queues { settings.queues = try Self.queues(queues, in: state) }
            try await backend.execute(.changeAgent(agent, settings), for: tenant)
            return .ok(try await agentView(agent, of: tenant))
        }
    }

    @Sendable func removeAgent(_ call: Call) async throws -> Answer {
        let (tenant, agent) = (try call.tenant(), try call.agent())
        return try await changes.perform(on: tenant) {
            let view = try await agentView(agent, of: tenant)
            try await backend.execute(.removeAgent(agent), for: tenant)
            return .ok(view)
        }
    }

    func setPaused(_ isPaused: Bool, _ call: Call) async throws -> Answer {
        let (tenant, agent) = (try call.tenant(), try call.agent())
        return try await changes.perform(on: tenant) {
            _ = try await agentView(agent, of: tenant)
            try await backend.execute(.pauseAgent(agent, isPaused), for: tenant)
            return .ok(try await agentView(agent, of: tenant))
        }
    }

    private func agentView(_ agent: AgentName, of tenant: TenantName) async throws(ProblemView) -> AgentView {
        let state = try await state(of: tenant)
        return state.view(of: try state.agent(named: agent), named: agent)
    }

    /// Queues named in a body: an unknown one is a setting at fault (422), not a missing page (404).
    private static func queues(_ texts: [String], in state: TenantState) throws(ProblemView) -> Set<QueueName> {
        var queues: Set<QueueName> = []
        for text in texts {
            guard let queue = QueueName(text), state.queues[queue] != nil else {
                throw .invalid(
                    "queues",
                    "There is no queue '\(text.prefix(64))' in tenant '\(state.name)'.",
                    fix: "Create it first, or leave it out."
                )
            }
            queues.insert(queue)
        }
        return queues
    }
}
