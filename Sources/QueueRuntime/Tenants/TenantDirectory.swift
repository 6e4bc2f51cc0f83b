import Locking
import Logging
import QueueEngine
import QueueStore

/// All tenants of this process.
///
/// Looking up, submitting and broadcasting wait for nothing and can be done from any thread; what one thread submits
/// arrives in its order.
public actor TenantDirectory {
    public static let maximumTenants = 1_000

    private struct Table {
        var runtimes: [TenantName: TenantRuntime] = [:]
        var connectedNodes: Set<NodeName> = []
    }

    /// What every tenant's runtime is made with.
    public struct Surroundings: Sendable {
        public var store: any QueueStore
        public var performer: any ActPerformer
        public var observers: [any RuntimeObserver]
        public var clock: any EngineClock
        /// Who this process is in the store's leases, for people to read: host and process id.
        public var owner: String
        public var limits: RuntimeLimits
        public var logger: Logger
        public var makeEngine: @Sendable (StoredTenant) -> any TenantEngine

        public init(
            store: any QueueStore,
            performer: any ActPerformer,
            observers: [any RuntimeObserver] = [],
            clock: any EngineClock = AnchoredClock(),
            owner: String,
            limits: RuntimeLimits = RuntimeLimits(),
            logger: Logger,
            makeEngine: @escaping @Sendable (StoredTenant) -> any TenantEngine = { QueueEngine(recovering: $0) }
        ) {
            self.store = store
            self.performer = performer
            self.observers = observers
            self.clock = clock
            self.owner = owner
            self.limits = limits
            self.logger = logger
            self.makeEngine = makeEngine
        }
    }

    private nonisolated let table = Locked(Table())
    private let surroundings: Surroundings
    private var isStopping = false

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// The tenant's runtime; nil when there is no such tenant.
    public nonisolated func runtime(of tenant: TenantName) -> TenantRuntime? {
        table.withLock { $0.runtimes[tenant] }
    }

    /// All tenants, sorted.
    public nonisolated var tenants: [TenantName] { table.withLock { $0.runtimes.keys.sorted() } }

    /// Whether every tenant is being served.
    public nonisolated var isReady: Bool {
        table.withLock { table in table.runtimes.values.allSatisfy { $0.condition == .ready } }
    }

    /// Tells every tenant what the Asterisk has. A tenant that is created while it stays connected is told that it has
    /// nothing there.
    public nonisolated func reconciled(_ presence: Presence) {
        table.withLock { table in
            table.connectedNodes.insert(presence.node)
            for runtime in table.runtimes.values { runtime.submit(.reconciled(presence)) }
        }
    }

    /// Tells every tenant that `node` is out of reach.
    public nonisolated func nodeDisconnected(_ node: NodeName) {
        table.withLock { table in
            table.connectedNodes.remove(node)
            for runtime in table.runtimes.values { runtime.submit(.nodeDisconnected(node)) }
        }
    }

    /// Takes over every tenant in the store and starts it.
    public func loadAll() async throws(DirectoryError) {
        do throws(StoreError) {
            for tenant in try await surroundings.store.tenants() { try await launch(tenant) }
        } catch {
            throw .store(error)
        }
    }

    public func create(_ tenant: TenantName, settings: TenantSettings) async throws(DirectoryError) {
        guard !isStopping else { throw .unavailable(.stopped) }
        guard tenants.count < Self.maximumTenants else { throw .tooManyTenants(limit: Self.maximumTenants) }
        do throws(SettingsProblem) { try settings.validate() } catch { throw .invalid(error) }
        do throws(StoreError) {
            try await surroundings.store.createTenant(tenant, settings: settings, at: surroundings.clock.now)
            try await launch(tenant)
        } catch {
            throw DirectoryError(error, tenant)
        }
    }

    /// Removes a tenant that has no queues.
    public func remove(_ tenant: TenantName) async throws(DirectoryError) {
        guard let runtime = runtime(of: tenant) else { throw .unknownTenant(tenant) }
        let queues: Int
        do throws(TenantUnavailable) { queues = try await runtime.retireIfEmpty() } catch { throw .unavailable(error) }
        guard queues == 0 else { throw .tenantInUse(tenant, queues: queues) }
        table.withLock { $0.runtimes[tenant] = nil }
        do throws(StoreError) {
            try await surroundings.store.removeTenant(under: runtime.lease)
        } catch {
            // Not removed, so it is served again, unless the store is lost altogether.
            do throws(StoreError) { try await launch(tenant) } catch { throw DirectoryError(error, tenant) }
            throw DirectoryError(error, tenant)
        }
    }

    /// Stops all tenants side by side: what waits is handled and stored, and snapshots are saved.
    public func stop() async {
        isStopping = true
        let runtimes = table.withLock { Array($0.runtimes.values) }
        await withTaskGroup(of: Void.self) { group in
            for runtime in runtimes { group.addTask { await runtime.stop() } }
        }
    }

    private func launch(_ tenant: TenantName) async throws(StoreError) {
        let lease = try await surroundings.store.acquire(tenant, owner: surroundings.owner)
        let stored = try await surroundings.store.load(tenant)
        let runtime = TenantRuntime(
            engine: surroundings.makeEngine(stored),
            store: surroundings.store,
            lease: lease,
            performer: surroundings.performer,
            observers: surroundings.observers,
            clock: surroundings.clock,
            limits: surroundings.limits,
            logger: surroundings.logger
        )
        await runtime.start()
        table.withLock { table in
            table.runtimes[tenant] = runtime
            for node in table.connectedNodes.sorted() {
                runtime.submit(.reconciled(Presence(node: node, channels: [:], bridges: [:])))
            }
        }
    }
}
