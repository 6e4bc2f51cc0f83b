import Foundation
import Logging

/// The life of a session on a connection that Asterisk made: one connection, and then its end.
struct AcceptedRound {
    let session: ARISession
    let connection: AcceptedConnection

    func run() async -> ARISession.End {
        var reason = ARIDisconnectReason(.stopped)
        changes: for await change in connection.changes {
            switch change {
            case .opened:
                if let problem = await setUp() {
                    reason = problem
                    break changes
                }
                guard session.buffer.announce(generation: connection.generation) else { continue }
                session.countersBox.withLock { $0.connections += 1 }
                session.logger.info("Asterisk has connected", metadata: metadata)
            case .closed(let why):
                reason = why
                break changes
            case .replaced, .setUp: continue
            }
        }
        connection.link.close(reason)
        session.logger.warning("Asterisk's connection has ended", metadata: ["reason": "\(reason)"])
        let wasAnnounced = session.buffer.end(reason)
        session.countersBox.withLock { counters in
            if reason.code == .deadPeer { counters.deadPeers += 1 }
            if !wasAnnounced { counters.failedAttempts += 1 }
        }
        session.buffer.finish(nil)
        return Task.isCancelled ? .stopped : .closed
    }

    private var metadata: Logger.Metadata {
        [
            "generation": "\(connection.generation)", "peer": "\(connection.peer)",
            "applications": "\(session.applications.joined(separator: ","))",
        ]
    }

    /// Learns which applications the connection is for, and applies the event filter where that is possible.
    ///
    /// Asterisk tells each by ApplicationRegistered before it reads what we send, except for one that it had registered
    /// before; an answer over the websocket names the first.
    private func setUp() async -> ARIDisconnectReason? {
        let webSocket = session.client.router.webSocket
        let timeout = session.client.configuration.requests.timeoutMilliseconds
        do throws(ARIError) {
            _ = try await webSocket.send(.systemInfo, deadline: RequestDeadline(milliseconds: timeout))
            webSocket.trust(connection.link)
        } catch {
            session.logger.warning("Asterisk does not answer on its websocket", metadata: ["reason": "\(error)"])
        }
        let applications = session.applications
        guard !applications.isEmpty else {
            return ARIDisconnectReason(.setupFailed, "Asterisk did not tell any application")
        }
        // The filter's answer lists all that an application is subscribed to, which may be long.
        guard session.client.router.http != nil else { return nil }
        for application in applications {
            do throws(ARIError) {
                try await session.client.applications.filter(
                    application,
                    disallowed: session.client.configuration.events.filteredTypes
                )
            } catch {
                return ARIDisconnectReason(error.isRefused ? .refused : .setupFailed, error.description)
            }
        }
        webSocket.trust(connection.link)
        return nil
    }
}

extension WebSocketTransport {
    /// Answers have come on this connection.
    func trust(_ link: WebSocketLink) {
        state.withLock { state in
            if state.link == link { state.standing = .ready }
        }
    }
}
