import QueueEngine

/// Is told what happens in the tenants of this process: logs, metrics, live streams. Must return at once.
public protocol RuntimeObserver: Sendable {
    /// `facts` have been stored, in this order, before any of their acts is performed.
    func stored(_ facts: [RecordedFact], of tenant: TenantName)

    /// The tenant's condition is another one now.
    func changed(to condition: TenantCondition, of tenant: TenantName)
}

extension RuntimeObserver {
    public func stored(_ facts: [RecordedFact], of tenant: TenantName) {}
    public func changed(to condition: TenantCondition, of tenant: TenantName) {}
}
