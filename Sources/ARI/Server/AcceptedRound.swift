import Foundation
import Logging

/// The life of a session on a connection that Asterisk made: one connection, and then its end.
struct AcceptedRound {
    let session: ARISession
    let connection: AcceptedConnection

    func run() async -> ARISession.End {
        let setup = AcceptedSetup(session: session, connection: connection)
        let round = ConnectionRound(
            session: session,
            link: connection.link,
            changes: connection.changes,
            changed: connection.changed,
            generation: connection.generation
        )
        let ending = await round.run(
            setUp: { await setup.run() },
            onAnnouncement: {
                connection.account?.announce(connection)
                session.logger.info("Asterisk has connected", metadata: metadata)
            }
        )
        connection.account?.end(connection)
        session.logger.warning("Asterisk's connection has ended", metadata: ["reason": "\(ending.reason)"])
        session.countersBox.withLock { counters in
            if ending.reason.code == .deadPeer { counters.deadPeers += 1 }
            if !ending.wasAnnounced { counters.failedAttempts += 1 }
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
}
