import QueueEngine
import QueueStore

/// Why tenants cannot be created, removed or loaded.
public enum DirectoryError: Error, Hashable, Sendable {
    case invalid(SettingsProblem)
    case tenantExists(TenantName)
    case unknownTenant(TenantName)
    /// The tenant still has queues.
    case tenantInUse(TenantName, queues: Int)
    case tooManyTenants(limit: Int)
    case unavailable(TenantUnavailable)
    case store(StoreError)

    init(_ error: StoreError, _ tenant: TenantName) {
        switch error.code {
        case .tenantExists: self = .tenantExists(tenant)
        case .unknownTenant: self = .unknownTenant(tenant)
        default: self = .store(error)
        }
    }
}
