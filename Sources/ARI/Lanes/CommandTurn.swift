import Locking

/// One command's way through its lane: it begins there, and its outcome goes to those who asked for it.
final class CommandTurn<Answer: Sendable>: Sendable {
    typealias Outcome = Result<Answer, ARIError>

    /// What became of it.
    enum Ending: Sendable {
        case performed(Outcome)
        /// It has not begun and will not.
        case leftOut(Reason)
    }

    /// Why a command is left out.
    enum Reason: Sendable {
        /// One who waited for it was cancelled.
        case cancelled
        /// Another command has made it pointless.
        case superseded
        /// The client was shut down.
        case closed
    }

    private typealias Waiter = CheckedContinuation<Ending, Never>

    private enum State {
        /// → running, ended
        case waiting([Waiter])
        /// → ended
        case running(Task<Outcome, Never>, [Waiter])
        case ended(Ending)
    }

    private let state = Locked(State.waiting([]))

    /// The lane has come to it. Its task can be cancelled by those who wait for it.
    func run(_ command: @escaping @Sendable () async throws(ARIError) -> Answer) async {
        let task: Task<Outcome, Never>? = state.withLock { state in
            guard case .waiting(let waiters) = state else { return nil }
            let task = Task { () -> Outcome in
                do throws(ARIError) {
                    return .success(try await command())
                } catch {
                    return .failure(error)
                }
            }
            state = .running(task, waiters)
            return task
        }
        guard let result = await task?.value else { return }
        end(.performed(result))
    }

    /// Keeps it from beginning.
    /// - Returns: `false` if it has begun or ended.
    @discardableResult
    func leaveOut(_ reason: Reason) -> Bool {
        let waiters: [Waiter]? = state.withLock { state in
            guard case .waiting(let waiters) = state else { return nil }
            state = .ended(.leftOut(reason))
            return waiters
        }
        for waiter in waiters ?? [] { waiter.resume(returning: .leftOut(reason)) }
        return waiters != nil
    }

    /// Waits for what comes of it. Whoever is cancelled meanwhile cancels it for all who wait.
    func ending() async -> Ending {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known: Ending? = state.withLock { state in
                    switch state {
                    case .waiting(let waiters): state = .waiting(waiters + [continuation])
                    case .running(let task, let waiters): state = .running(task, waiters + [continuation])
                    case .ended(let ending): return ending
                    }
                    return nil
                }
                if let known { continuation.resume(returning: known) }
                if Task.isCancelled { cancel() }
            }
        } onCancel: {
            cancel()
        }
    }

    /// How many wait for what comes of it.
    var waiterCount: Int {
        state.withLock { state in
            switch state {
            case .waiting(let waiters), .running(_, let waiters): waiters.count
            case .ended: 0
            }
        }
    }

    private func end(_ ending: Ending) {
        let waiters: [Waiter] = state.withLock { state in
            defer { state = .ended(ending) }
            guard case .running(_, let waiters) = state else { return [] }
            return waiters
        }
        for waiter in waiters { waiter.resume(returning: ending) }
    }

    private func cancel() {
        guard !leaveOut(.cancelled) else { return }
        let task: Task<Outcome, Never>? = state.withLock { state in
            guard case .running(let task, _) = state else { return nil }
            return task
        }
        task?.cancel()
    }
}
