import AdministrationAPI
import QueueEngine

extension TenantState {
    var counts: TenantCounts {
        let waiting = places.values.filter { !$0.isInCall }
        return TenantCounts(
            name: name.text,
            queues: queues.count,
            waitingLive: waiting.count { $0.callback == nil },
            pendingCallbacks: waiting.count { $0.callback != nil },
            agents: AgentCounts(agentViews())
        )
    }

    func counts(of queue: QueueName, at now: Instant) -> QueueCounts {
        let places = places(in: queue)
        let waiting = places.filter { !$0.isInCall }
        return QueueCounts(
            name: queue.text,
            modes: queues[queue]?.rule.modes.map(\.rawValue).sorted() ?? [],
            waitingLive: waiting.count { $0.callback == nil },
            pendingCallbacks: waiting.count { $0.callback != nil },
            inCall: places.count - waiting.count,
            longestWaitSeconds: waiting.map { $0.waitingSeconds(at: now) }.max() ?? 0,
            agents: AgentCounts(agentViews(in: queue))
        )
    }
}
