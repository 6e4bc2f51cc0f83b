import Foundation
import Locking
import Logging

/// Decides who comes in, and makes a session of each connection.
final class ServerDoor: Sendable {
    let sessions: AsyncStream<ARISession>
    private let taken: AsyncStream<ARISession>.Continuation
    private let rooms: [Room]
    private let logger: Logger
    private let countersBox = Locked(ARIServer.Counters())

    var counters: ARIServer.Counters { countersBox.withLock { $0 } }

    /// An account and what its connections share.
    private struct Room: Sendable {
        let account: ARIServer.Account
        let authorization: Secret
        let configuration: ARIConfiguration
        let http: HTTPTransport?
        let memory: AccountMemory?
        let generation = Locked(0)
    }

    init(_ configuration: ARIServer.Configuration, logger: Logger) {
        self.logger = logger
        (sessions, taken) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(configuration.maximumConnections))
        rooms = configuration.accounts.map { account in
            var client =
                account.http
                ?? ARIConfiguration(baseURL: "", username: "", password: Secret(""), application: "")
            if account.http == nil { client.requests = account.requests }
            client.requests.overWebSocket = .automatic
            client.events = configuration.events
            for problem in account.http == nil ? client.numberProblems : client.problems {
                logger.warning("\(problem)", metadata: ["account": "\(account.username)"])
            }
            client = client.bounded()
            return Room(
                account: account,
                authorization: .basic(account.username, account.password),
                configuration: client,
                http: account.http.map { _ in HTTPTransport(configuration: client) },
                memory: account.http.map { _ in AccountMemory() }
            )
        }
    }

    func close() {
        taken.finish()
        for room in rooms {
            room.memory?.close()
            room.http?.shutdown()
        }
    }

    /// 404 for a path that is nobody's, 401 for credentials that are not those of the path.
    func admit(_ upgrade: WebSocketListener.Upgrade, _ link: WebSocketLink) -> WebSocketListener.Admission {
        let onPath = rooms.filter { $0.account.path == upgrade.path }
        guard !onPath.isEmpty else { return refuse(404, upgrade) }
        let given = upgrade.authorization ?? ""
        guard let room = onPath.first(where: { $0.authorization.isEqual(to: given) }) else {
            return refuse(401, upgrade)
        }
        let generation = room.generation.withLock { generation in
            generation += 1
            return generation
        }
        let connection = AcceptedConnection(
            link: link,
            generation: generation,
            username: room.account.username,
            path: upgrade.path,
            peer: upgrade.peer,
            account: room.memory
        )
        let session = ARISession(
            client: ARIClient(configuration: room.configuration, http: room.http, ownsHTTP: false),
            logger: logger,
            accepted: connection
        )
        let handler = session.handler(connection.mark, connection.changed)
        return .accepted { [taken, countersBox] link, signal in
            handler(link, signal)
            guard case .opened = signal else { return }
            countersBox.withLock { $0.accepted += 1 }
            guard case .enqueued = taken.yield(session) else {
                countersBox.withLock { $0.overflows += 1 }
                return link.close(ARIDisconnectReason(.overflow, "too many sessions wait to be taken"))
            }
        }
    }

    private func refuse(_ status: Int, _ upgrade: WebSocketListener.Upgrade) -> WebSocketListener.Admission {
        let count = countersBox.withLock { counters in
            counters.refused += 1
            return counters.refused
        }
        // The 1st, 2nd, 4th, 8th …: whoever knocks for ever must not fill the log.
        if count & (count - 1) == 0 {
            logger.warning(
                "refused a connection",
                metadata: ["status": "\(status)", "peer": "\(upgrade.peer)", "refused": "\(count)"]
            )
        }
        return .refused(status)
    }
}

extension Secret {
    /// The value of an Authorization header.
    static func basic(_ username: String, _ password: Secret) -> Secret {
        Secret("Basic " + Data("\(username):\(password.reveal())".utf8).base64EncodedString())
    }

    /// Compares in a time that does not tell how much of it is right.
    func isEqual(to text: String) -> Bool {
        let (own, other) = (Array(reveal().utf8), Array(text.utf8))
        var difference = own.count ^ other.count
        for index in own.indices { difference |= Int(own[index] ^ (index < other.count ? other[index] : 0)) }
        return difference == 0
    }
}
