import QueueEngine
import QueueStore

/// Whether a tenant is being served.
///
/// - `ready`: may turn into `storeFailing` or `stopped`.
/// - `storeFailing`: what is decided cannot be stored, so nothing is done; it is tried again and again. May turn into
///   `ready` or `stopped`.
/// - `stopped`: for good.
public enum TenantCondition: Hashable, Sendable {
    case ready
    case storeFailing(StoreError)
    case stopped(StopReason)

    public enum StopReason: Hashable, Sendable {
        /// It was asked to stop, and all it had decided is stored.
        case ordered
        /// Another owner has taken the tenant over.
        case fenced
        /// The tenant has been removed.
        case removed
        /// The store refuses what is to be stored, or failed until the stop's deadline; that is lost, and nothing of it was
        /// performed.
        case storeFailed(StoreError)
    }
}

/// Why a command has no outcome of the engine's: it was refused, or nobody was there to take it.
public enum CommandFailure: Error, Hashable, Sendable {
    case refused(CommandRefusal)
    case unavailable(TenantUnavailable)
}

/// Why a tenant cannot be asked now.
public enum TenantUnavailable: Error, Hashable, Sendable {
    /// The store fails; later may do.
    case storeFailing
    /// Too many inputs wait; later may do.
    case overloaded
    case stopped
}
