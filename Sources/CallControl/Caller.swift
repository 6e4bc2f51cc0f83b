import QueueEngine

/// A caller on the line, whose tenant knows of the call.
struct Caller: Hashable, Sendable {
    let tenant: TenantName
    /// The caller was found after a start, so the tenant may hold a place for them, and has not taken the news of the
    /// call yet.
    var arrivalIsDue = false
    /// What was last asked for to end the call; asked for again when the caller is found here all the same.
    var parting: Parting?

    enum Parting: Hashable, Sendable {
        case hangUp
        case release(HandBack)
    }
}
