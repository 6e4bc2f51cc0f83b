import DequeModule
import Locking
import QueueEngine

/// The inputs that wait for a tenant's engine: taken from any thread at once, handed on in order, and bounded.
///
/// From ``MailboxLimits/relaxed`` waiting inputs on, digits, new calls and commands are refused, so that what is left
/// is kept for ends and answers, without which the engine's picture would be wrong. From ``MailboxLimits/full`` on, all
/// are, but for the news of a connection: what an Asterisk has now makes up for all that was refused, so it takes the
/// place of older such news of the same Asterisk. A refusal is told to who submits, and counted.
final class Mailbox: Sendable {
    fileprivate struct State {
        var inputs = Deque<Input>()
        var refused = MailboxRefusals()
        var isClosed = false
        var wasWoken = false
        var reader: CheckedContinuation<Void, Never>?
    }

    private let state = Locked(State())
    private let limits: MailboxLimits

    init(limits: MailboxLimits) {
        self.limits = limits
    }

    var refusals: MailboxRefusals { state.withLock { $0.refused } }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// False when `input` is refused: there is no room for it, or the mailbox is closed.
    func put(_ input: Input) -> Bool {
        let (isTaken, reader) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
            guard !state.isClosed else { return (false, nil) }
            let limit = input.canBeRefusedFirst ? limits.relaxed : limits.full
            if state.inputs.count >= limit {
                guard let node = input.connectionNews else {
                    state.refused.count(input)
                    return (false, nil)
                }
                state.inputs.removeAll { $0.connectionNews == node }
            }
            state.inputs.append(input)
            return (true, state.reader.take())
        }
        reader?.resume()
        return isTaken
    }

    /// Lets ``take(atMost:)`` return, without an input if need be.
    func wake() {
        let reader = state.withLock { state in
            state.wasWoken = true
            return state.reader.take()
        }
        reader?.resume()
    }

    /// Refuses all inputs from now on. Those that wait are still handed on, unless they are to be dropped.
    func close(dropping isDropping: Bool = false) {
        let reader = state.withLock { state in
            state.isClosed = true
            if isDropping { state.inputs.removeAll() }
            return state.reader.take()
        }
        reader?.resume()
    }

    /// Waits until there is something to do, then returns up to `count` waiting inputs; nil when it is closed and
    /// empty. One reader at a time.
    func take(atMost count: Int) async -> [Input]? {
        while true {
            if let taken = takeNow(atMost: count) { return taken.isEmpty && isFinished ? nil : taken }
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if state.isReady { return true }
                    state.reader = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        }
    }

    private var isFinished: Bool { state.withLock { $0.isClosed && $0.inputs.isEmpty } }

    private func takeNow(atMost count: Int) -> [Input]? {
        state.withLock { state in
            guard state.isReady else { return nil }
            state.wasWoken = false
            let taken = Array(state.inputs.prefix(count))
            state.inputs.removeFirst(taken.count)
            return taken
        }
    }
}

extension Mailbox.State {
    fileprivate var isReady: Bool { !inputs.isEmpty || wasWoken || isClosed }
}
