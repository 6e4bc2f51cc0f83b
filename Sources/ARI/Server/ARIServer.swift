import Foundation
import Locking
import Logging

/// Waits for Asterisk's outbound websockets (`type=outbound_websocket` in `ari.conf`, Asterisk 22.5 and later): there
/// Asterisk connects to the application instead of the application to Asterisk.
///
/// Each connection is an ``ARISession`` with the same signals as others; run it and read its signals. It ends with the
/// connection, and Asterisk's next one is a new session whose `connected` has the next generation of its account. A
/// persistent connection keeps its applications registered while we are away: calls enter Stasis, and their events come
/// at the reconnection, before anything new.
///
/// Short requests go over the websocket. Lists and operations that may block go over HTTP, where the account says how.
///
/// ## What outlives a connection
///
/// Where the account has ``Account/http``, the next connection's session goes on where the last one ended: it applies
/// the event filter and the subscriptions again, asks what Asterisk has, and tells the difference to what the account's
/// consumer was told (``ARISignal/resynchronised(_:)``). Waits go on, too. It remembers by applications: one connection
/// for several has one picture of them all, connections for different ones stand side by side. Without `http` each
/// session begins with nothing and tells no difference (``ARISession/resynchronises``).
///
/// Asterisk may connect anew before the old connection's death is noticed. Then the newer one wins: the older session
/// ends (``ARIDisconnectReason/Code/superseded``), and what it has received and not told by the time that the newer one
/// tells the difference is void. The process's end forgets all; of applications that are without a connection, an
/// account remembers the 64 that had one last.
public final class ARIServer: Sendable {
    public let configuration: Configuration
    /// The port that is listened on.
    public let port: Int
    /// A session for each connection. For one consumer; ends with ``stop()``.
    public let sessions: AsyncStream<ARISession>
    private let loop: WebSocketServerLoop
    private let door: ServerDoor

    /// Begins to listen.
    ///
    /// - Throws: ``ARIServerError`` if the configuration cannot be, the address or port cannot be listened on, or the
    ///   certificate cannot be read.
    public static func start(
        _ configuration: Configuration,
        logger: Logger
    ) async throws(ARIServerError) -> ARIServer {
        if let problem = configuration.problem { throw ARIServerError(description: problem) }
        let (listening, listened) = AsyncStream.makeStream(of: Int?.self)
        let door = ServerDoor(configuration, logger: logger)
        let loop = WebSocketServerLoop(
            listener: WebSocketListener(
                address: configuration.address,
                port: configuration.port,
                certificate: configuration.certificate,
                maximumConnections: configuration.maximumConnections,
                limits: configuration.boundedEvents,
                admit: { door.admit($0, $1) },
                onListening: { port in
                    listened.yield(port)
                    listened.finish()
                }
            )
        )
        loop.start()
        for await case let port? in listening {
            return ARIServer(configuration, port: port, loop: loop, door: door)
        }
        loop.shutdown()
        door.close()
        throw ARIServerError(description: configuration.listeningProblem)
    }

    private init(_ configuration: Configuration, port: Int, loop: WebSocketServerLoop, door: ServerDoor) {
        self.configuration = configuration
        self.port = port
        self.loop = loop
        self.door = door
        sessions = door.sessions
    }

    deinit {
        stop()
    }

    public var counters: Counters { door.counters }

    /// Stops listening and ends all connections; their sessions end by themselves. Returns at once.
    public func stop() {
        loop.shutdown()
        door.close()
    }
}

extension ARIServer.Configuration {
    var certificate: (chain: String, key: String)? {
        switch security {
        case .tls(let certificateFile, let keyFile): (certificateFile, keyFile)
        case .plainText: nil
        }
    }

    /// Every number in its range; those that were not are logged for each account.
    var boundedEvents: ARIConfiguration.Events {
        var client = ARIConfiguration(baseURL: "", username: "", password: Secret(""), application: "")
        client.events = events
        return client.bounded().events
    }

    /// Why it cannot be, if so.
    var problem: String? {
        if !(0...65_535).contains(port) { return "port \(port) is not one; use 0 to 65535" }
        if accounts.isEmpty { return "accounts: at least one is needed, or nobody could connect" }
        if maximumConnections < 1 { return "maximumConnections must be 1 or more" }
        if let account = accounts.first(where: { $0.username.isEmpty || $0.username.contains(":") }) {
            return "accounts: '\(account.username)' is not a user name; it must not be empty or have a ':'"
        }
        if let account = accounts.first(where: { $0.password.reveal().isEmpty }) {
            return "accounts: the password of '\(account.username)' is empty"
        }
        if let account = accounts.first(where: { !$0.path.hasPrefix("/") }) {
            return "accounts: the path '\(account.path)' must begin with '/'"
        }
        if Set(accounts.map { "\($0.username) \($0.path)" }).count < accounts.count {
            return "accounts: two have the same user name and path"
        }
        for file in [certificate?.chain, certificate?.key].compactMap({ $0 })
        where !FileManager.default.isReadableFile(atPath: file) {
            return "security: \(file) cannot be read"
        }
        return nil
    }

    var listeningProblem: String {
        let files = certificate.map { ", or \($0.chain) and \($0.key) are not a certificate and its key" } ?? ""
        return "cannot listen on \(address) port \(port): the address is not this machine's, the port is taken\(files)"
    }
}
