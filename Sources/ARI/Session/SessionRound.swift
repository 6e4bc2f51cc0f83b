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
        case setUp(Result<SessionSetup.Outcome, SetupProblem>)
        case closed(ARIDisconnectReason)
        case replaced
    }

    private struct SetupProblem: Error {
        var reason: ARIDisconnectReason
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
        let mark = EventMark()
        let id = connect(target, mark, changed)
        var setup: Task<Void, Never>?
        defer { setup?.cancel() }
        var announced: ContinuousClock.Instant?
        var reason = ARIDisconnectReason(.stopped)
        var isReplaced = false
        loop: for await change in changes {
            switch change {
            case .opened:
                // Beside this loop, which must hear of the connection's end meanwhile.
                setup = setUp(mark, changed)
            case .setUp(.failure(let problem)):
                reason = problem.reason
                break loop
            case .setUp(.success(let outcome)):
                guard session.announce(generation: generation + 1, outcome) else { continue }
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
    private func connect(
        _ target: WebSocketTarget,
        _ mark: EventMark,
        _ changed: AsyncStream<Change>.Continuation
    ) -> UInt {
        let buffer = session.buffer
        let intake = MessageIntake(session, mark: mark)
        return loop.connect(target) { signal in
            switch signal {
            case .opened:
                buffer.stage()
                changed.yield(.opened)
            case .message(let message):
                switch intake.take(message) {
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

    private func setUp(_ mark: EventMark, _ changed: AsyncStream<Change>.Continuation) -> Task<Void, Never> {
        let setup = SessionSetup(session: session, mark: mark)
        return Task {
            do throws(ARIError) {
                changed.yield(.setUp(.success(try await setup.run())))
            } catch {
                let code: ARIDisconnectReason.Code = error.isRefused ? .refused : .setupFailed
                let reason = ARIDisconnectReason(code, error.description)
                changed.yield(.setUp(.failure(SetupProblem(reason: reason))))
            }
        }
    }
}
