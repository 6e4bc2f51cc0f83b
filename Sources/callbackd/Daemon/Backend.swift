import Administration
import CallControl
import QueueEngine
import QueueRuntime
import QueueStore

/// What the administration API asks of the daemon.
struct Backend: AdministrationBackend {
    let directory: TenantDirectory
    let store: any QueueStore
    let callControl: CallControl
    let clock: any EngineClock

    func tenants() async -> [TenantName] { directory.tenants }

    func state(of tenant: TenantName) async throws(BackendRefusal) -> TenantState? {
        guard let runtime = directory.runtime(of: tenant) else { return nil }
        do throws(TenantUnavailable) {
            return try await runtime.state()
        } catch {
            throw .unavailable(error.explanation)
        }
    }

    func createTenant(_ name: TenantName, _ settings: TenantSettings) async throws(BackendRefusal) {
        do throws(DirectoryError) {
            try await directory.create(name, settings: settings)
        } catch {
            throw BackendRefusal(error)
        }
    }

    func removeTenant(_ name: TenantName) async throws(BackendRefusal) {
        do throws(DirectoryError) {
            try await directory.remove(name)
        } catch {
            throw BackendRefusal(error)
        }
    }

    func execute(_ command: Command, for tenant: TenantName) async throws(BackendRefusal) {
        guard let runtime = directory.runtime(of: tenant) else { throw .unknownTenant(tenant) }
        do throws(CommandFailure) {
            try await runtime.execute(command)
        } catch {
            switch error {
            case .refused(let refusal): throw .refused(refusal)
            case .unavailable(let reason): throw .unavailable(reason.explanation)
            }
        }
    }

    func asterisks() async -> [AsteriskConnection] {
        let now = clock.now
        return callControl.statuses.map { status in
            let elapsed = status.since.duration(to: .now).components.seconds
            return AsteriskConnection(
                name: status.node,
                isConnected: status.isConnected,
                since: Instant(milliseconds: now.milliseconds - elapsed * 1_000),
                version: status.version
            )
        }
    }

    func endedCallbacks(
        of tenant: TenantName,
        queue: QueueName?,
        limit: Int
    ) async throws(BackendRefusal) -> [EndedCallback] {
        do throws(StoreError) {
            return try await store.callbacks(of: tenant, queue: queue, filter: .ended, limit: limit)
                .compactMap(EndedCallback.init)
        } catch {
            throw .unavailable("\(error)")
        }
    }

    func missingSounds(among sounds: [String]) async throws(BackendRefusal) -> [String] {
        await callControl.missing(among: sounds)
    }
}

extension EndedCallback {
    /// Nil while the callback is pending.
    fileprivate init?(_ record: CallbackRecord) {
        guard let end = record.end, let endedAt = record.endedAt else { return nil }
        self.init(
            place: record.place,
            queue: record.queue,
            number: record.number,
            requestedAt: record.requestedAt,
            attempts: record.attempts,
            end: end,
            endedAt: endedAt
        )
    }
}

extension BackendRefusal {
    fileprivate init(_ error: DirectoryError) {
        self =
            switch error {
            case .invalid(let problem): .refused(.invalid(problem))
            case .tenantExists(let tenant): .tenantExists(tenant)
            case .unknownTenant(let tenant): .unknownTenant(tenant)
            case .tenantInUse(let tenant, let queues): .tenantInUse(tenant, queues: queues)
            case .tooManyTenants(let limit): .tooManyTenants(limit: limit)
            case .unavailable(let reason): .unavailable(reason.explanation)
            case .store(let error): .unavailable("\(error)")
            }
    }
}

extension TenantUnavailable {
    fileprivate var explanation: String {
        switch self {
        case .storeFailing: "the store fails; see the daemon's log"
        case .overloaded: "too much is waiting to be done; try again"
        case .stopped: "the tenant is not served by this process any more; see the daemon's log"
        }
    }
}
