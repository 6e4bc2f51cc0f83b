import QueueEngine

/// The right to write to a tenant, until a newer lease is acquired.
public struct Lease: Hashable, Codable, Sendable {
    public let tenant: TenantName
    /// The fencing number. Each lease has a greater one than all before it, of whichever tenant.
    public let number: Int64
    /// Who holds it, for people to read.
    public let owner: String

    public init(tenant: TenantName, number: Int64, owner: String) {
        self.tenant = tenant
        self.number = number
        self.owner = owner
    }
}
