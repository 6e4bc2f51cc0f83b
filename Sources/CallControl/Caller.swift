import QueueEngine

/// A caller on the line, whose tenant knows of the call.
struct Caller: Hashable, Sendable {
    let tenant: TenantName
    /// What the dialplan said, while the tenant has not taken the news of the call: of a caller who was found after a
    /// start, or came in by a transfer, and so is not sent away for that.
    var dueArguments: [String]?
    /// What was last asked for to end the call; asked for again when the caller is found here all the same.
    var parting: Parting?

    enum Parting: Hashable, Sendable {
        case hangUp
        case release(HandBack)
    }
}
