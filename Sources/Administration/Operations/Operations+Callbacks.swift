import AdministrationAPI
import QueueEngine

extension Operations {
    @Sendable func listCallbacks(_ call: Call) async throws -> Answer {
        let query = try call.query(["queue", "state", "limit"])
        let limit = try query.limit()
        let filter = try CallbackFilter(query["state"] ?? CallbackFilter.pending.rawValue)
        let state = try await state(of: try call.tenant())
        let queue = try query["queue"].map { text throws(ProblemView) in try Self.queue(text, in: state) }

        var views: [CallbackView] = []
        if filter != .ended { views = state.pendingCallbackViews(in: queue, at: now()) }
        // One more than asked for tells whether there are more.
        let room = limit + 1 - views.count
        if filter != .pending, room > 0 {
            let ended = try await backend.endedCallbacks(of: state.name, queue: queue, limit: room)
            views += ended.prefix(room).map(CallbackView.init)
        }
        return .ok(views.cut(at: limit))
    }

    @Sendable func cancelCallback(_ call: Call) async throws -> Answer {
        let (tenant, id) = (try call.tenant(), try call.callback())
        return try await changes.perform(on: tenant) {
            guard let place = try await state(of: tenant).places[id], let callback = place.callback else {
                throw ProblemView.unknown("callback", id)
            }
            try await backend.execute(.cancelCallback(id), for: tenant)
            return .ok(CallbackView(place, callback, cancelledAt: now()))
        }
    }

    private static func queue(_ text: String, in state: TenantState) throws(ProblemView) -> QueueName {
        guard let queue = QueueName(text), state.queues[queue] != nil else { throw .unknown("queue", text) }
        return queue
    }
}

/// Which callbacks a list shows.
private enum CallbackFilter: String, CaseIterable {
    case pending, ended, all

    init(_ text: String) throws(ProblemView) {
        guard let filter = Self(rawValue: text) else {
            throw .badRequest("'\(text)' is not a state.", setting: "state", fix: "Give pending, ended or all.")
        }
        self = filter
    }
}
