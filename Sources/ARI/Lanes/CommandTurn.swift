import Locking

/// One command's way through its lane: it begins there, and its outcome goes to the one who asked for it.
final class CommandTurn<Answer: Sendable>: Sendable {
    private enum State {
        case waiting(CheckedContinuation<Result<Answer, ARIError>?, Never>?)
        case running(Task<Result<Answer, ARIError>, Never>, CheckedContinuation<Result<Answer, ARIError>?, Never>?)
        case leftOut
        case done(Result<Answer, ARIError>)
    }

    private let state = Locked(State.waiting(nil))

    /// The lane has come to it. Its task can be cancelled by the one who waits for it.
    func run(_ command: @escaping @Sendable () async throws(ARIError) -> Answer) async {
        let task: Task<Result<Answer, ARIError>, Never>? = state.withLock { state in
            guard case .waiting(let waiter) = state else { return nil }
            let task = Task { () -> Result<Answer, ARIError> in
                do throws(ARIError) {
                    return .success(try await command())
                } catch {
                    return .failure(error)
                }
            }
            state = .running(task, waiter)
            return task
        }
        guard let result = await task?.value else { return }
        let waiter = state.withLock { state -> CheckedContinuation<Result<Answer, ARIError>?, Never>? in
            defer { state = .done(result) }
            if case .running(_, let waiter) = state { return waiter }
            return nil
        }
        waiter?.resume(returning: result)
    }

    /// What came of it; `nil` if it was cancelled before it began.
    func outcome() async -> Result<Answer, ARIError>? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known: Result<Answer, ARIError>?? = state.withLock { state in
                    switch state {
                    case .waiting: state = .waiting(continuation)
                    case .running(let task, _): state = .running(task, continuation)
                    case .leftOut: return .some(nil)
                    case .done(let result): return .some(result)
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

    private func cancel() {
        let waiter = state.withLock { state -> CheckedContinuation<Result<Answer, ARIError>?, Never>? in
            switch state {
            case .waiting(let waiter):
                state = .leftOut
                return waiter
            case .running(let task, _):
                task.cancel()
                return nil
            case .leftOut, .done: return nil
            }
        }
        waiter?.resume(returning: nil)
    }
}
