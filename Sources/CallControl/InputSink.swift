import QueueEngine

/// Where inputs go: the tenants of this process.
public protocol InputSink: Sendable {
    /// Hands an input to a tenant's engine, in the order of the calls; false when there is no such tenant.
    @discardableResult
    func deliver(_ input: Input, to tenant: TenantName) -> Bool

    /// The tenants that there are now.
    var tenants: [TenantName] { get }
}
