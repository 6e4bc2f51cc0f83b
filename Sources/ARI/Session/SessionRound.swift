import Foundation
import Logging

/// One connection of a session, from the attempt to its end; run again for the next.
struct SessionRound {
    /// How a round came out.
    struct Ending {
        var reason: ARIDisconnectReason
        /// Whether the consumer was told `connected`, and so also `disconnected`.
        var wasAnnounced = false
        var isReplaced = false
        /// From `connected` to the end.
        var lived = Duration.zero
    }

    private enum Change: Sendable {
        case opened
        case closed(ARIDisconnectReason)
        case replaced
    }

    private let session: ARISession
    private let loop: WebSocketLoop
    private var generation = 0
    /// Rounds since the last that was announced.
    private(set) var failedAttempts = 0

    init(session: ARISession, loop: WebSocketLoop) {
        self.session = session
        self.loop = loop
    }

    mutating func run() async -> Ending {
        guard let target = WebSocketTarget(session.client.configuration) else {
            failedAttempts += 1
            return Ending(reason: ARIDisconnectReason(.connectFailed, "ARI's base URL is not one"))
        }
        let (changes, changed) = AsyncStream.makeStream(of: Change.self)
        let id = connect(target, changed)
        var announced: ContinuousClock.Instant?
        var reason = ARIDisconnectReason(.stopped)
        var isReplaced = false
        loop: for await change in changes {
            switch change {
            case .opened:
                if let problem = await setUp() {
                    reason = problem
                    break loop
                }
                guard session.buffer.announce(generation: generation + 1) else { continue }
                generation += 1
                announced = .now
                session.countersBox.withLock { $0.connections += 1 }
                session.logger.info("connected to Asterisk", metadata: ["generation": "\(generation)"])
            case .closed(let why):
                reason = why
                break loop
            case .replaced:
                isReplaced = true
                break loop
            }
        }
        self.loop.close(id, reason)
        let wasAnnounced = isReplaced ? announced != nil : session.buffer.end(reason)
        failedAttempts = wasAnnounced ? 0 : failedAttempts + 1
        return Ending(
            reason: reason,
            wasAnnounced: wasAnnounced,
            isReplaced: isReplaced,
            lived: announced.map { .now - $0 } ?? .zero
        )
    }

    /// Messages go from the reading thread straight into the buffer; only changes come through the round's task.
    private func connect(_ target: WebSocketTarget, _ changed: AsyncStream<Change>.Continuation) -> UInt {
        let buffer = session.buffer
        let intake = MessageIntake(
            buffer: buffer,
            configuration: session.client.configuration,
            counters: session.countersBox
        )
        return loop.connect(target) { signal in
            switch signal {
            case .opened:
                buffer.stage()
                changed.yield(.opened)
            case .messages(let messages):
                switch intake.take(messages) {
                case .goOn: break
                case .drop(let reason): changed.yield(.closed(reason))
                case .standDown: changed.yield(.replaced)
                }
            case .closed(let reason):
                changed.yield(.closed(reason))
                changed.finish()
            }
        }
    }

    /// What Asterisk may have forgotten since the last connection.
    private func setUp() async -> ARIDisconnectReason? {
        let configuration = session.client.configuration
        do {
            try await session.client.applications.filter(
                configuration.application,
                disallowed: configuration.events.filteredTypes
            )
            return nil
        } catch {
            return ARIDisconnectReason(error.isRefused ? .refused : .setupFailed, error.description)
        }
    }
}
