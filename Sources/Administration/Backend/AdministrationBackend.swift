import QueueEngine

/// What the administration API needs from the daemon.
///
/// Every call is expected to answer soon; the server gives each request a deadline and answers without it if need be.
/// When ``execute(_:for:)``, ``createTenant(_:_:)`` or ``removeTenant(_:)`` returns, ``state(of:)`` shows the change.
public protocol AdministrationBackend: Sendable {
    func tenants() async -> [TenantName]
    /// Nil when there is no such tenant; throws ``BackendRefusal/unavailable(_:)`` when it cannot be told now.
    func state(of tenant: TenantName) async throws(BackendRefusal) -> TenantState?
    /// The settings have been validated. Throws ``BackendRefusal/tenantExists(_:)`` when the name is taken.
    func createTenant(_ name: TenantName, _ settings: TenantSettings) async throws(BackendRefusal)
    /// Throws ``BackendRefusal/tenantInUse(_:queues:)`` when it has queues.
    func removeTenant(_ name: TenantName) async throws(BackendRefusal)
    /// Returns when the change is durable.
    func execute(_ command: Command, for tenant: TenantName) async throws(BackendRefusal)
    func asterisks() async -> [AsteriskConnection]
    /// At most `limit` callbacks that have ended, the latest first; nil: of all queues.
    func endedCallbacks(
        of tenant: TenantName,
        queue: QueueName?,
        limit: Int
    ) async throws(BackendRefusal) -> [EndedCallback]
    /// Those of `sounds`, paths below Asterisk's sounds without ending, that some connected Asterisk does not have.
    func missingSounds(among sounds: [String]) async throws(BackendRefusal) -> [String]
}

/// Why the backend did not do it; nothing has changed, unless it is ``unavailable(_:)``.
public enum BackendRefusal: Error, Hashable, Sendable {
    case refused(CommandRefusal)
    case unknownTenant(TenantName)
    case tenantExists(TenantName)
    /// The tenant still has queues.
    case tenantInUse(TenantName, queues: Int)
    case tooManyTenants(limit: Int)
    /// It cannot be done now; the text says why, for administrators.
    case unavailable(String)
}

/// One Asterisk as the daemon sees it.
public struct AsteriskConnection: Hashable, Sendable {
    public var name: NodeName
    public var isConnected: Bool
    /// Since when it is connected, or not.
    public var since: Instant
    /// What Asterisk says of itself; nil until it was connected once.
    public var version: String?

    public init(name: NodeName, isConnected: Bool, since: Instant, version: String? = nil) {
        self.name = name
        self.isConnected = isConnected
        self.since = since
        self.version = version
    }
}

/// A callback that has ended, as the history has it.
public struct EndedCallback: Hashable, Sendable {
    public var place: PlaceID
    public var queue: QueueName
    public var number: PhoneNumber
    public var requestedAt: Instant
    public var attempts: Int
    public var end: CallbackEnd
    public var endedAt: Instant

    public init(
        place: PlaceID,
        queue: QueueName,
        number: PhoneNumber,
        requestedAt: Instant,
        attempts: Int,
        end: CallbackEnd,
        endedAt: Instant
    ) {
        self.place = place
        self.queue = queue
        self.number = number
        self.requestedAt = requestedAt
        self.attempts = attempts
        self.end = end
        self.endedAt = endedAt
    }
}
