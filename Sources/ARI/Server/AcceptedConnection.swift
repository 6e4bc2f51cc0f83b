import Foundation

/// A connection that Asterisk made, on its way to the task that runs its session.
struct AcceptedConnection: Sendable {
    let link: WebSocketLink
    /// How many connections the account has had, this one included.
    let generation: Int
    let username: String
    let path: String
    let peer: String
    /// `nil` without HTTP.
    let account: AccountMemory?
    let mark: EventMark
    let applications = ApplicationNames()
    let changes: AsyncStream<ConnectionChange>
    let changed: AsyncStream<ConnectionChange>.Continuation

    init(
        link: WebSocketLink,
        generation: Int,
        username: String,
        path: String,
        peer: String,
        account: AccountMemory?
    ) {
        self.link = link
        self.generation = generation
        self.username = username
        self.path = path
        self.peer = peer
        self.account = account
        mark = EventMark(account?.marks ?? IssuedMarks())
        (changes, changed) = AsyncStream.makeStream()
    }
}

extension ARISession {
    /// The applications that Asterisk serves on this connection, for a session of an ``ARIServer``: complete from
    /// `connected` on. Of another session, the configured one.
    public var applications: [String] { accepted?.applications.all ?? [client.configuration.application] }

    /// Whether ``ARISignal/resynchronised(_:)`` follows each `connected`. It does, except for a session of an
    /// ``ARIServer`` whose account has no `http`: what Asterisk has can only be asked for over HTTP.
    public var resynchronises: Bool { accepted.map { $0.account != nil } ?? true }

    /// Who connected, for a session of an ``ARIServer``.
    public var peer: Peer? {
        accepted.map { Peer(username: $0.username, path: $0.path, address: $0.peer) }
    }

    /// An Asterisk that connected to us.
    public struct Peer: Sendable, Hashable {
        /// The user name that it gave, one of the server's accounts.
        public var username: String
        /// The path of its `uri`, without a query.
        public var path: String
        /// Its address.
        public var address: String
    }
}
