import Locking

/// Those in this target who learn from a client's operations; called before an operation is sent and after it.
final class OperationObservers: Sendable {
    struct Observer: Sendable {
        var willSend: @Sendable (ARIOperation) -> Void
        var didAnswer: @Sendable (AnsweredOperation) -> Void
    }

    private let state = Locked((observers: [Int: Observer](), lastID: 0))

    /// - Returns: what to remove it by.
    func add(_ observer: Observer) -> Int {
        state.withLock { state in
            state.lastID += 1
            state.observers[state.lastID] = observer
            return state.lastID
        }
    }

    func remove(_ id: Int) {
        state.withLock { $0.observers[id] = nil }
    }

    func willSend(_ operation: ARIOperation) {
        for observer in state.copy.observers.values { observer.willSend(operation) }
    }

    func didAnswer(_ operation: AnsweredOperation) {
        for observer in state.copy.observers.values { observer.didAnswer(operation) }
    }
}
