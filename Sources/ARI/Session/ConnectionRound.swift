import Foundation
import Logging

/// One connection of a session from its opening to its end, whoever made it.
struct ConnectionRound {
    /// How a round came out.
    struct Ending {
        var reason: ARIDisconnectReason
        /// Whether the consumer was told `connected`, and so also `disconnected`.
        var wasAnnounced = false
        var isReplaced = false
        /// From `connected` to the end.
        var lived = Duration.zero
    }

    typealias SetupResult = Result<SessionSetup.Outcome?, ConnectionChange.SetupProblem>

    let session: ARISession
    let link: WebSocketLink
    let changes: AsyncStream<ConnectionChange>
    let changed: AsyncStream<ConnectionChange>.Continuation
    /// What the connection is announced as.
    let generation: Int

    /// - Parameters:
    ///   - setUp: what is to be done before the consumer hears of the connection.
    ///   - onAnnouncement: called when the consumer may hear of it.
    func run(
        setUp: @escaping @Sendable () async -> SetupResult,
        onAnnouncement: () -> Void
    ) async -> Ending {
        var setup: Task<Void, Never>?
        var proof: Task<Void, Never>?
        defer {
            setup?.cancel()
            proof?.cancel()
        }
        var announced: ContinuousClock.Instant?
        var ending = Ending(reason: ARIDisconnectReason(.stopped))
        loop: for await change in changes {
            switch change {
            case .opened:
                // Beside this loop, which must hear of the connection's end meanwhile.
                setup = Task { [changed] in changed.yield(.setUp(await setUp())) }
            case .setUp(.failure(let problem)):
                ending.reason = problem.reason
                break loop
            case .setUp(.success(let outcome)):
                guard session.announce(generation: generation, outcome) else { continue }
                announced = .now
                session.countersBox.withLock { $0.connections += 1 }
                onAnnouncement()
                proof = Task { [session] in await session.client.router.prove(logger: session.logger) }
            case .closed(let why):
                ending.reason = why
                break loop
            case .replaced:
                ending.isReplaced = true
                break loop
            }
        }
        link.close(ending.reason)
        ending.wasAnnounced = ending.isReplaced ? announced != nil : session.buffer.end(ending.reason)
        ending.lived = announced.map { .now - $0 } ?? .zero
        return ending
    }
}

extension ConnectionRound.SetupResult {
    init(_ setup: SessionSetup) async {
        do throws(ARIError) {
            self = .success(try await setup.run())
        } catch {
            let code: ARIDisconnectReason.Code = error.isRefused ? .refused : .setupFailed
            self = .failure(.init(reason: ARIDisconnectReason(code, error.description)))
        }
    }
}
