import AdministrationAPI
import QueueEngine

/// What the endpoints do, one method for each, in a file for each subject.
struct Operations: Sendable {
    let backend: any AdministrationBackend
    let version: String
    let now: @Sendable () -> Instant
    let startedAt: Instant
    let changes = ChangeSequence()

    init(backend: any AdministrationBackend, version: String, now: @escaping @Sendable () -> Instant) {
        self.backend = backend
        self.version = version
        self.now = now
        startedAt = now()
    }

    /// The tenant's state, or 404, or 503 when the backend cannot tell it.
    func state(of tenant: TenantName) async throws(ProblemView) -> TenantState {
        let state: TenantState?
        do throws(BackendRefusal) { state = try await backend.state(of: tenant) } catch { throw ProblemView(error) }
        guard let state else { throw .unknown("tenant", tenant) }
        return state
    }

    /// The name in a body, or 422.
    func newName<Subject>(_ text: String) throws(ProblemView) -> Name<Subject> {
        guard let name = Name<Subject>(text) else {
            throw .invalid(
                "name",
                "'\(text.prefix(64))' is not a name.",
                fix: "Use 1 to 32 of a-z, 0-9, - and _, starting with a letter or a digit."
            )
        }
        return name
    }
}

extension TenantState {
    func settings(of queue: QueueName) throws(ProblemView) -> QueueSettings {
        guard let settings = queues[queue] else { throw .unknown("queue", queue) }
        return settings
    }

    func agent(named name: AgentName) throws(ProblemView) -> Agent {
        guard let agent = agents[name] else { throw .unknown("agent", name) }
        return agent
    }
}
