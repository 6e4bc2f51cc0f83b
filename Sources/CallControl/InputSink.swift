import QueueEngine

/// Where inputs go: the tenants of this process. Calls do not wait; what one thread delivers arrives in its order.
public protocol InputSink: Sendable {
    /// Hands an input to a tenant's engine.
    @discardableResult
    func deliver(_ input: Input, to tenant: TenantName) -> Delivery

    /// Tells every tenant, and those that will be created, that the Asterisk can be reached and what it has.
    func reconciled(_ presence: Presence)

    /// Tells every tenant that the Asterisk is out of reach.
    func nodeDisconnected(_ node: NodeName)
}

/// What became of an input.
public enum Delivery: Hashable, Sendable {
    case taken
    case unknownTenant
    /// The tenant's runtime has stopped, or too many inputs wait. A new caller is given back to the dialplan then, a
    /// digit is lost; for anything else, and for a caller who was found after a start and so may have a place, all that
    /// Asterisk has is told anew, soon.
    case refused
}
