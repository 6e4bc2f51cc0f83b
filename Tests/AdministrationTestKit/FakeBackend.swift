import Administration
import QueueEngine

/// A backend in memory: real engines, whose acts nobody performs, and a history and Asterisks as the test wants them.
public actor FakeBackend: AdministrationBackend {
    public static let maximumTenants = 3

    /// The time at which everything happens.
    public static let now = Instant(milliseconds: 1_800_000_000_000)

    private var engines: [TenantName: QueueEngine] = [:]
    private var commandCount: UInt64 = 0
    private var history: [EndedCallback] = []
    private var connections: [AsteriskConnection] = []
    private var sounds: Set<String> = []
    private var isHanging = false
    private var fault: String?
    private var unavailable: [TenantName: String] = [:]

    public init() {}

    /// Adds a tenant whose state is the fold of `facts`, each with its moment in seconds before ``now``.
    public func add(_ name: TenantName, _ settings: TenantSettings, facts: [(secondsAgo: Int, Fact)] = []) {
        var state = TenantState(name: name, settings: settings)
        for (index, (secondsAgo, fact)) in facts.enumerated() {
            let at = Self.now + Seconds(-secondsAgo)
            state.apply(RecordedFact(sequence: Int64(index + 1), at: at, fact: fact))
        }
        engines[name] = QueueEngine(state: state)
    }

    public func setHistory(_ history: [EndedCallback]) { self.history = history }
    public func setAsterisks(_ connections: [AsteriskConnection]) { self.connections = connections }
    public func setSounds(_ sounds: Set<String>) { self.sounds = sounds }
    /// From now on no state is given until the asking task is cancelled.
    public func hang() { isHanging = true }
    /// From now on commands, the history and the sounds are unavailable.
    public func fail(_ reason: String) { fault = reason }

    /// From now on the tenant's state is not known.
    public func lose(_ tenant: TenantName, _ reason: String) { unavailable[tenant] = reason }

    public func tenants() -> [TenantName] { Array(engines.keys) }

    public func state(of tenant: TenantName) async throws(BackendRefusal) -> TenantState? {
        if let reason = unavailable[tenant] { throw .unavailable(reason) }
        if isHanging { await untilCancelled() }
        return engines[tenant]?.state
    }

    public func createTenant(_ name: TenantName, _ settings: TenantSettings) throws(BackendRefusal) {
        try checkFault()
        guard engines[name] == nil else { throw .tenantExists(name) }
        guard engines.count < Self.maximumTenants else { throw .tooManyTenants(limit: Self.maximumTenants) }
        engines[name] = QueueEngine(state: TenantState(name: name, settings: settings))
    }

    public func removeTenant(_ name: TenantName) throws(BackendRefusal) {
        guard let state = engines[name]?.state else { throw .unknownTenant(name) }
        guard state.queues.isEmpty else { throw .tenantInUse(name, queues: state.queues.count) }
        engines[name] = nil
    }

    public func execute(_ command: Command, for tenant: TenantName) throws(BackendRefusal) {
        try checkFault()
        commandCount += 1
        let id = RequestID(commandCount)
        guard let effects = engines[tenant]?.handle(.command(id, command), at: Self.now) else {
            throw .unknownTenant(tenant)
        }
        for case .reply(id, .failure(let refusal)) in effects { throw .refused(refusal) }
    }

    public func asterisks() -> [AsteriskConnection] { connections }

    public func endedCallbacks(
        of tenant: TenantName,
        queue: QueueName?,
        limit: Int
    ) throws(BackendRefusal) -> [EndedCallback] {
        try checkFault()
        return Array(history.filter { queue == nil || $0.queue == queue }.prefix(limit))
    }

    public func missingSounds(among names: [String]) throws(BackendRefusal) -> [String] {
        try checkFault()
        return names.filter { !sounds.contains($0) }
    }

    private func checkFault() throws(BackendRefusal) {
        if let fault { throw .unavailable(fault) }
    }

    private func untilCancelled() async {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        for await _ in stream {}
        continuation.finish()
    }
}
