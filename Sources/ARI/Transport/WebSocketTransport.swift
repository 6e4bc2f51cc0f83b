import Foundation
import Locking

/// Requests over the event websocket. Asterisk performs them one after another on the thread that reads the socket.
///
/// Nothing is sent before Asterisk has answered once on this connection: its version may be too old, and its answers
/// pass the application's event filter, so that a filter can swallow them all.
final class WebSocketTransport: RequestTransport {
    /// What is known of the present connection.
    enum Standing: Sendable, Equatable {
        /// There is none. → unproven
        case closed
        /// Open; whether answers come is not known. → proving
        case unproven
        /// Being found out. → ready, suspended, unsupported
        case proving
        /// Answers come. → suspended
        case ready
        /// An answer did not come; to be found out again after this time. → proving
        case suspended(until: ContinuousClock.Instant)
        /// Asterisk is too old. Stays so until the connection ends.
        case unsupported
    }

    struct State {
        var link: WebSocketLink?
        var standing = Standing.closed
        var table = RequestTable()
        var lastID: UInt64 = 0
        var alarm: Alarm?
        var isShutDown = false
        var counters = WebSocketRequestCounters()
    }

    let configuration: ARIConfiguration.Requests
    let state = Locked(State())

    init(configuration: ARIConfiguration.Requests) {
        self.configuration = configuration
    }

    var counters: WebSocketRequestCounters { state.withLock { $0.counters } }
    var standing: Standing { state.withLock { $0.standing } }

    /// A connection is open. A former one's requests end.
    func attach(_ link: WebSocketLink) {
        let ended = state.withLock { state in
            state.link = link
            state.standing = .unproven
            return state.table.removeAll()
        }
        fail(ended, "another connection took over")
    }

    /// The connection is gone. Nothing happens if another one has taken over.
    func detach(_ link: WebSocketLink) {
        let ended = state.withLock { state -> [RequestTable.Entry] in
            guard state.link == link else { return [] }
            state.link = nil
            state.standing = .closed
            return state.table.removeAll()
        }
        fail(ended, "the websocket closed before the answer came")
    }

    /// Ends all requests, and takes no more.
    func shutdown() {
        let ended = state.withLock { state in
            state.isShutDown = true
            return state.table.removeAll()
        }
        fail(ended, "the client is shut down", .shutDown)
    }

    private func fail(_ entries: [RequestTable.Entry], _ message: String, _ code: ARIError.Code = .emptyReply) {
        for entry in entries { entry.finish(.failure(entry.error(code, message))) }
    }

    func send(_ operation: ARIOperation, deadline: RequestDeadline) async throws(ARIError) -> RequestAnswer {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        guard let text = try RESTRequestMessage(operation, requestID: id).text() else {
            throw ARIError(
                .invalidArgument,
                message: "over \(RESTRequestMessage.maximumBytes) bytes, which is too long for the websocket",
                operation: operation.name,
                ids: operation.ids,
                mayHaveBeenSent: false
            )
        }
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                submit(RequestTable.Entry(operation: operation, deadline: deadline, waiter: waiter), id: id, text: text)
                // A cancellation before the submission found nothing to cancel; its flag is visible by now.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
        return try outcome.get()
    }

    private func submit(_ entry: RequestTable.Entry, id: UInt64, text: Data) {
        let limit = configuration.maximumOutstandingOverWebSocket
        let (link, refusal) = state.withLock { state -> (WebSocketLink?, ARIError?) in
            guard !state.isShutDown else { return (nil, entry.error(.shutDown, "the client is shut down")) }
            guard let link = state.link else {
                return (nil, entry.error(.connectFailed, "the websocket is not connected"))
            }
            guard state.table.count < limit else {
                return (nil, entry.error(.tooManyWaiting, "\(limit) requests are out on the websocket"))
            }
            state.table.add(entry, id: id)
            setAlarm(entry.dueAt, &state)
            state.counters.requests += 1
            return (link, nil)
        }
        if let refusal { return entry.finish(.failure(refusal)) }
        link?.send(OutgoingMessage(text: text) { [self] in state.withLock { $0.table.write(id) } })
    }

    private func cancel(_ id: UInt64) {
        guard let entry = state.withLock({ $0.table.remove(id) }) else { return }
        entry.finish(.failure(entry.error(.cancelled, "the request was cancelled")))
    }

    /// Takes a RESTResponse, on the reading thread; `nil` for one that cannot be read.
    func take(_ response: RESTResponseMessage?) {
        guard let response else { return state.withLock { $0.counters.unknown += 1 } }
        let entry = state.withLock { state -> RequestTable.Entry? in
            switch state.table.match(response.requestID) {
            case .request(let entry):
                state.counters.answers += 1
                return entry
            case .late: state.counters.late += 1
            case .unknown: state.counters.unknown += 1
            }
            return nil
        }
        guard let entry else { return }
        guard response.requestID.isEmpty else { return entry.finish(.success(response.answer)) }
        // What Asterisk could not read it has not performed.
        let reason = response.reason ?? "Asterisk could not read the request"
        entry.finish(.failure(entry.error(.badRequest, reason, mayHaveBeenSent: false)))
    }
}
