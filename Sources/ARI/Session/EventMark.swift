import Locking

/// An event of the session's own that Asterisk is asked to send, by the same queue as all others: when it comes, all
/// that was on its way before has come.
package final class EventMark: Sendable {
    /// User events are named so, with something behind it that nobody else comes upon.
    package static let prefix = "ari-session-mark-"

    private struct State {
        var name: String?
        var hasCome = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let issued: IssuedMarks
    private let state = Locked(State())

    init(_ issued: IssuedMarks) {
        self.issued = issued
    }

    /// Whether a user event is a mark of this session's: this one, or one that an earlier connection asked for in vain.
    ///
    /// - Parameter onArrival: called before anybody hears of it.
    func take(_ name: String, onArrival: () -> Void) -> Bool {
        guard issued.contains(name) else { return false }
        guard state.withLock({ $0.name == name }) else { return true }
        onArrival()
        let waiter = state.withLock { state in
            state.name = nil
            state.hasCome = true
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
        return true
    }

    /// Has Asterisk send a mark to an application and waits for it.
    func pass(through client: ARIClient, to application: String) async throws(ARIError) {
        let name = issued.make()
        state.withLock { $0 = State(name: name) }
        try await client.events.userEvent(name, application: application)
        let limit = Duration.milliseconds(client.configuration.requests.timeoutMilliseconds)
        let timer = Task {
            // The deadline of the wait below, which ends this timer when the mark has come.
            try await Task.sleep(for: limit)
            self.giveUp()
        }
        await arrival()
        timer.cancel()
        guard state.withLock({ $0.hasCome }) else {
            throw ARIError(
                .timeout,
                message: "an event that Asterisk was asked for did not come within \(limit)",
                operation: "events.userEvent"
            )
        }
    }

    private func arrival() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isWaiting = state.withLock { state in
                    guard state.name != nil else { return false }
                    state.waiter = continuation
                    return true
                }
                if !isWaiting { continuation.resume() }
                if Task.isCancelled { giveUp() }
            }
        } onCancel: {
            giveUp()
        }
    }

    private func giveUp() {
        let waiter = state.withLock { state in
            state.name = nil
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }
}
