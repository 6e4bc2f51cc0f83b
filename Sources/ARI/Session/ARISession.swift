import Foundation
import Locking
import Logging

/// Keeps the application connected to one Asterisk, for ever, and tells its consumer what happens.
///
/// Each round: open the event websocket, apply the event filter and the subscriptions, ask what Asterisk has, tell
/// `connected` and what has changed, pass events on, tell `disconnected`, wait, try again. It never gives up, except
/// when another connection takes the application's name: fighting over it would drop calls on both sides.
///
/// A round begins only after the consumer has taken the `disconnected` of the one before. A consumer that is stuck
/// thus leaves the application unregistered, and new calls go the dialplan's way instead of waiting for nobody.
public final class ARISession: Sendable {
    /// Why `run` came back.
    public enum End: Sendable, Hashable {
        /// The task was cancelled.
        case stopped
        /// Another connection has taken the application's name.
        case replaced
        /// The connection that Asterisk had made is gone. Its next one is a new session.
        case closed
    }

    /// What has happened since the session was made.
    public struct Counters: Sendable, Hashable {
        /// Connections that became complete.
        public var connections = 0
        /// Attempts that did not.
        public var failedAttempts = 0
        /// Events taken in, filtered ones not counted, and those that were malformed.
        public var events = 0
        /// Those of the events that were told as malformed.
        public var malformed = 0
        /// Connections dropped because the consumer was too slow.
        public var overflows = 0
        public var deadPeers = 0
    }

    /// For one consumer; see ``ARISignal``.
    public let signals: ARISignals

    /// Operations on the Asterisk that the session is with.
    public let client: ARIClient
    let logger: Logger
    let buffer: EventBuffer
    let countersBox: Locked<Counters>
    private let turns: Locked<MemoryTurn>
    let waiters: WaiterRegistry
    let marks = IssuedMarks()
    private let observer: Int
    /// For a session on a connection that Asterisk made to an ``ARIServer``.
    let accepted: AcceptedConnection?

    /// - Parameter client: for the session's own requests, and to learn from all of its others what they made; its
    ///   configuration is the session's too.
    public convenience init(client: ARIClient, logger: Logger) {
        self.init(client: client, logger: logger, accepted: nil)
    }

    init(client: ARIClient, logger: Logger, accepted: AcceptedConnection?) {
        self.accepted = accepted
        self.client = client
        self.logger = logger
        let events = client.configuration.events
        buffer = EventBuffer(limit: events.bufferLimit, limitBytes: events.bufferLimitBytes)
        // Where Asterisk connects, it first has to say for which applications.
        let turns = Locked(MemoryTurn(applications: accepted == nil ? [client.configuration.application] : []))
        let waiters = accepted?.account?.waiters ?? WaiterRegistry()
        self.turns = turns
        self.waiters = waiters
        countersBox = Locked(Counters())
        signals = ARISignals(buffer: buffer, turns: turns, counters: countersBox)
        observer = client.observers.add(
            .init(
                willSend: { waiters.note($0) },
                didAnswer: { answer in
                    turns.copy.memory.keeper.note(answer)
                    waiters.note(answer)
                }
            )
        )
    }

    /// What the session knows, and whether its word counts.
    var turn: MemoryTurn { turns.copy }

    /// To be called before the consumer hears of the connection.
    func begin(_ turn: MemoryTurn) {
        turns.withLock { $0 = turn }
    }

    /// What the application has in Asterisk, by all that the consumer has been told up to now and by its requests'
    /// answers. It is as old as the last signal that was taken. Of a session of an ``ARIServer``: what all of its
    /// ``applications`` have; where it ``resynchronises``, the account's sessions for them share it.
    public var picture: Picture { turn.memory.keeper.picture }

    public var counters: Counters { countersBox.withLock { $0 } }

    /// Whether the connection that was last announced still stands. Before its `disconnected` is taken it may not.
    public var isConnected: Bool { buffer.isAnnounced }

    /// Events that wait for the consumer.
    public var waitingEventCount: Int { buffer.count }

    /// Runs until the task is cancelled or the application replaced. Call once.
    public func run() async -> End {
        defer { forget() }
        if let accepted { return await AcceptedRound(session: self, connection: accepted).run() }
        let configuration = client.configuration
        for problem in client.configurationProblems { logger.warning("\(problem)") }
        let loop = WebSocketClientLoop()
        loop.start()
        defer { loop.shutdown() }
        var backoff = Backoff(configuration.reconnect)
        var generator = SystemRandomNumberGenerator()
        var round = SessionRound(session: self, loop: loop)
        while !Task.isCancelled {
            let ending = await round.run()
            if ending.isReplaced {
                logger.error("another connection has taken the application's name; standing down")
                buffer.finish(.replaced)
                return .replaced
            }
            guard !Task.isCancelled else { break }
            if ending.lived >= .milliseconds(configuration.reconnect.stableMilliseconds) { backoff.reset() }
            let delay = backoff.delay(after: ending.reason, using: &generator)
            report(ending, attempt: round.failedAttempts, delay: delay)
            if ending.wasAnnounced { await buffer.drained() }
            try? await Task.sleep(for: .milliseconds(delay))
        }
        buffer.finish(nil)
        return .stopped
    }

    /// What an account's connections have in common goes on: the next one tells those who wait what became of it.
    private func forget() {
        guard accepted?.account == nil else { return }
        waiters.end()
        client.observers.remove(observer)
    }

    private func report(_ ending: ConnectionRound.Ending, attempt: Int, delay: Int) {
        let level: Logger.Level = ending.reason.code == .refused ? .error : .warning
        logger.log(
            level: level,
            "not connected to Asterisk",
            metadata: [
                "reason": "\(ending.reason)", "attempt": "\(attempt)", "retryInMilliseconds": "\(delay)",
            ]
        )
        countersBox.withLock { counters in
            if ending.reason.code == .deadPeer { counters.deadPeers += 1 }
            if !ending.wasAnnounced { counters.failedAttempts += 1 }
        }
        if !ending.wasAnnounced {
            buffer.tellUnreachable(ending.reason, attempt: attempt, retryInMilliseconds: delay)
        }
    }
}
