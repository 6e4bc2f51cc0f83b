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

    private let session: ARISession
    private let loop: WebSocketClientLoop
    private var generation = 0
    /// Rounds since the last that was announced.
    private(set) var failedAttempts = 0

    init(session: ARISession, loop: WebSocketClientLoop) {
        self.session = session
        self.loop = loop
    }

    mutating func run() async -> Ending {
        let target: WebSocketTarget
        do throws(ARIAddressRefusal) {
            target = try WebSocketTarget(session.client.configuration)
        } catch {
            failedAttempts += 1
            return Ending(reason: error.reason)
        }
        let (changes, changed) = AsyncStream.makeStream(of: ConnectionChange.self)
        let mark = EventMark(session.marks)
        let link = loop.connect(target, handler: session.handler(mark, changed))
        var setup: Task<Void, Never>?
        var proof: Task<Void, Never>?
        defer {
            setup?.cancel()
            proof?.cancel()
        }
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
                proof = Task { [session] in await session.client.router.prove(logger: session.logger) }
            case .closed(let why):
                reason = why
                break loop
            case .replaced:
                isReplaced = true
                break loop
            }
        }
        link.close(reason)
        let wasAnnounced = isReplaced ? announced != nil : session.buffer.end(reason)
        failedAttempts = wasAnnounced ? 0 : failedAttempts + 1
        return Ending(
            reason: reason,
            wasAnnounced: wasAnnounced,
            isReplaced: isReplaced,
            lived: announced.map { .now - $0 } ?? .zero
        )
    }

    private func setUp(_ mark: EventMark, _ changed: AsyncStream<ConnectionChange>.Continuation) -> Task<Void, Never> {
        let setup = SessionSetup(session: session, mark: mark)
        return Task {
            do throws(ARIError) {
                changed.yield(.setUp(.success(try await setup.run())))
            } catch {
                let code: ARIDisconnectReason.Code = error.isRefused ? .refused : .setupFailed
                let reason = ARIDisconnectReason(code, error.description)
                changed.yield(.setUp(.failure(.init(reason: reason))))
            }
        }
    }
}
