import ARI
import Foundation
import Locking

/// Has a fake server behave as a ``Trace`` says: requests get the recorded answers, and events come when everything
/// that the application and the people did before them in the trace has happened again.
///
/// Requests are matched by method and path, each recorded one once. The application may use other ids than the recorded
/// one did for what it makes (channels, bridges, playbacks): they are put into answers and events in their place. What
/// the trace does not hold is answered as by any ``FakeARIServer`` and listed in ``unexpectedRequests``.
///
/// Events come as soon as they can; the trace's own times are not waited for.
public final class TracePlayer: Sendable {
    public let server: FakeARIServer
    public let trace: Trace
    private let state: Locked<TracePlayback>

    /// - Parameter server: one that the player has for itself.
    public init(_ trace: Trace, on server: FakeARIServer) {
        self.trace = trace
        self.server = server
        state = Locked(TracePlayback(trace))
        server.handleOthers { [self] in answer($0) }
    }

    /// Somebody at a phone does this; in the trace's own words.
    /// - Throws: ``TraceError`` if nobody does that in the rest of the trace.
    public func perform(_ act: String) throws {
        try state.withLock { state in
            guard state.perform(act) else {
                throw TraceError("\(trace.name): nobody does this now: \(act); to come: \(state.actsToCome)")
            }
            pushDue(&state)
        }
    }

    /// Sends the events at the trace's beginning, which nothing causes. Call it when the application is connected.
    public func begin() {
        state.withLock { pushDue(&$0) }
    }

    /// Requests that the trace does not hold, the session's own left out.
    public var unexpectedRequests: [String] { state.withLock { $0.unexpected } }

    /// What has not happened yet, one line a step.
    public var rest: [String] { state.withLock { $0.rest } }

    private func answer(_ request: RecordedRequest) -> FakeAnswer {
        let answer = state.withLock { state -> FakeAnswer? in
            let answer = state.answer(request)
            pushDue(&state)
            return answer
        }
        return answer ?? server.usualAnswer(to: request)
    }

    /// Under the lock, so that events keep their order.
    private func pushDue(_ state: inout TracePlayback) {
        for event in state.takeDueEvents() { server.push(event) }
    }
}
