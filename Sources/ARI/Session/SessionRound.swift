import Foundation
import Logging

/// One attempt of a session to connect, and what comes of it; run again for the next.
struct SessionRound {
    private let session: ARISession
    private let loop: WebSocketClientLoop
    private var generation = 0
    /// Rounds since the last that was announced.
    private(set) var failedAttempts = 0

    init(session: ARISession, loop: WebSocketClientLoop) {
        self.session = session
        self.loop = loop
    }

    mutating func run() async -> ConnectionRound.Ending {
        let target: WebSocketTarget
        do throws(ARIAddressRefusal) {
            target = try WebSocketTarget(session.client.configuration)
        } catch {
            failedAttempts += 1
            return ConnectionRound.Ending(reason: error.reason)
        }
        let (changes, changed) = AsyncStream.makeStream(of: ConnectionChange.self)
        let mark = EventMark(session.marks)
        let setup = SessionSetup(session: session, mark: mark, applications: session.applications)
        let connection = ConnectionRound(
            session: session,
            link: loop.connect(target, handler: session.handler(mark, changed)),
            changes: changes,
            changed: changed,
            generation: generation + 1
        )
        let ending = await connection.run(
            setUp: { await .init(setup) },
            onAnnouncement: {
                session.logger.info("connected to Asterisk", metadata: ["generation": "\(connection.generation)"])
            }
        )
        if ending.wasAnnounced { generation += 1 }
        failedAttempts = ending.wasAnnounced ? 0 : failedAttempts + 1
        return ending
    }
}
