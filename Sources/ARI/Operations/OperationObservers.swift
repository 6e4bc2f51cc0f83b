import Locking

/// Those in this target who learn from a client's operations; called before an operation is sent and after it.
final class OperationObservers: Sendable {
    struct Observer: Sendable {
        var willSend: @Sendable (ARIOperation) -> Void
        var didAnswer: @Sendable (AnsweredOperation) -> Void
    }

    private let observers = Locked([Observer]())

    func add(_ observer: Observer) {
        observers.withLock { $0.append(observer) }
    }

    func willSend(_ operation: ARIOperation) {
        for observer in observers.copy { observer.willSend(operation) }
    }

    func didAnswer(_ operation: AnsweredOperation) {
        for observer in observers.copy { observer.didAnswer(operation) }
    }
}
