import AdministrationAPI
import QueueEngine

extension TenantState {
    /// Agents by name; nil: of all queues.
    func agentViews(in queue: QueueName? = nil) -> [AgentView] {
        agents.sorted { $0.key < $1.key }
            .filter { queue == nil || $0.value.settings.queues.contains(queue!) }
            .map { view(of: $0.value, named: $0.key) }
    }

    func view(of agent: Agent, named name: AgentName) -> AgentView {
        var view = AgentView(
            name: name.text,
            endpoint: agent.settings.endpoint,
            queues: agent.settings.queues.map(\.text).sorted(),
            paused: agent.settings.isPaused,
            state: .idle
        )
        switch agent.occupation {
        case .idle: view.since = Timestamp(agent.idleSince)
        case .leaving: view.state = .leaving
        case .resting(let until):
            view.state = .resting
            view.restsUntil = Timestamp(until)
        case .serving(let id):
            view.place = id.number
            (view.state, view.since) = servingState(in: places[id]?.service?.stage)
        }
        return view
    }

    private func servingState(in stage: Service.Stage?) -> (AgentView.State, Timestamp?) {
        switch stage {
        case .ringing(let since): (.ringing, Timestamp(since))
        case .dialling(_, let since), .connected(_, let since): (.inCall, Timestamp(since))
        default: (.inCall, nil)
        }
    }
}

extension AgentCounts {
    init(_ views: [AgentView]) {
        self.init()
        for view in views {
            switch view.state {
            case .ringing, .inCall, .leaving: inCall += 1
            case _ where view.paused: paused += 1
            case .idle: idle += 1
            case .resting: resting += 1
            }
        }
    }
}
