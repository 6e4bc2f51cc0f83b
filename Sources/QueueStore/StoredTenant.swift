import QueueEngine

/// What a store knows of a tenant: a state and the facts to be applied to it.
public struct StoredTenant: Hashable, Sendable {
    /// The last snapshot; the tenant's first state when there is none.
    public let base: TenantState
    /// Every fact after ``base``, in order.
    public let facts: [RecordedFact]

    public init(base: TenantState, facts: [RecordedFact]) {
        self.base = base
        self.facts = facts
    }
}
