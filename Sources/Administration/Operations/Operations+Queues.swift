import AdministrationAPI
import QueueEngine

extension Operations {
    @Sendable func listQueues(_ call: Call) async throws -> Answer {
        let state = try await state(of: try call.tenant())
        let queues = state.queues.sorted { $0.key < $1.key }
        return .ok(ListView(items: queues.map { QueueView($0.key, $0.value) }))
    }

    @Sendable func showQueue(_ call: Call) async throws -> Answer {
        try await queueView(try call.queue(), of: try call.tenant(), Answer.ok)
    }

    @Sendable func createQueue(_ call: Call) async throws -> Answer {
        let tenant = try call.tenant()
        let body = try call.decode(QueueCreation.self)
        let queue: QueueName = try newName(body.name)
        return try await changes.perform(on: tenant) {
            _ = try await state(of: tenant)
            let settings = QueueSettings().changed(by: body.edit)
            try await check(settings, before: nil)
            try await backend.execute(.createQueue(queue, settings), for: tenant)
            return try await queueView(queue, of: tenant) { view in
                .created(view, at: Endpoint.showQueue.path(tenant.text, queue.text))
            }
        }
    }

    @Sendable func changeQueue(_ call: Call) async throws -> Answer {
        let (tenant, queue) = (try call.tenant(), try call.queue())
        let edit = try call.decode(QueueEdit.self)
        return try await changes.perform(on: tenant) {
            let before = try await state(of: tenant).settings(of: queue)
            let settings = before.changed(by: edit)
            try await check(settings, before: before)
            try await backend.execute(.changeQueue(queue, settings), for: tenant)
            return try await queueView(queue, of: tenant, Answer.ok)
        }
    }

    @Sendable func removeQueue(_ call: Call) async throws -> Answer {
        let (tenant, queue) = (try call.tenant(), try call.queue())
        return try await changes.perform(on: tenant) {
            let view = QueueView(queue, try await state(of: tenant).settings(of: queue))
            try await backend.execute(.removeQueue(queue), for: tenant)
            return .ok(view)
        }
    }

    @Sendable func listPlaces(_ call: Call) async throws -> Answer {
        let limit = try call.query(["limit"]).limit()
        let state = try await state(of: try call.tenant())
        let queue = try call.queue()
        _ = try state.settings(of: queue)
        return .ok(state.placeViews(in: queue, at: now()).cut(at: limit))
    }

    private func queueView(
        _ queue: QueueName,
        of tenant: TenantName,
        _ answer: (QueueView) -> Answer
    ) async throws -> Answer {
        answer(QueueView(queue, try await state(of: tenant).settings(of: queue)))
    }

    /// A spoken name that Asterisk does not have would be silence in a call, so it is refused here.
    private func check(_ settings: QueueSettings, before: QueueSettings?) async throws {
        do { try settings.validate() } catch { throw ProblemView(error) }
        guard let sound = settings.spokenName, sound != before?.spokenName else { return }
        guard try await backend.missingSounds(among: [sound]).isEmpty else {
            throw ProblemView.invalid(
                "spokenName",
                "Asterisk has no sound '\(sound)'.",
                fix: "Copy the file below Asterisk's sounds first, and give its path without ending."
            )
        }
    }
}

extension QueueSettings {
    func changed(by edit: QueueEdit) -> Self {
        var settings = self
        settings.musicClass = edit.musicClass ?? musicClass
        settings.agentRing = edit.agentRingSeconds.map { Seconds($0) } ?? agentRing
        settings.wrapUp = edit.wrapUpSeconds.map { Seconds($0) } ?? wrapUp
        settings.maximumPlaces = edit.maximumPlaces ?? maximumPlaces
        if let name = edit.spokenName { settings.spokenName = name.isEmpty ? nil : name }
        return settings
    }
}
