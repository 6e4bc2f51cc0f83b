import QueueEngine
import QueueStore

/// What a ``TenantRuntime`` needs of an engine; tests have scripted ones.
public protocol TenantEngine: Sendable {
    var state: TenantState { get }
    mutating func handle(_ input: Input, at now: Instant) -> [Effect]
}

extension QueueEngine: TenantEngine {
    /// The engine as it was when its last fact was stored.
    public init(recovering stored: StoredTenant) {
        var state = stored.base
        for fact in stored.facts { state.apply(fact) }
        self.init(state: state)
    }
}
