import Foundation
import Locking

/// Looks at messages on the reading thread: of which type each is, and whether anybody but the consumer wants it.
///
/// Mostly that is all, and the consumer reads what the message says. Of the few that the session itself looks at, those
/// that are not written as Asterisk does need Foundation's decoder, many times slower; all others of that kind need it
/// in the consumer only, so that a flood of them does not keep the socket waiting.
final class MessageIntake: Sendable {
    /// What the reader must do next.
    enum Verdict: Sendable, Hashable {
        case goOn
        case drop(ARIDisconnectReason)
        case standDown
    }

    private let buffer: EventBuffer
    private let configuration: ARIConfiguration
    private let counters: Locked<ARISession.Counters>
    private let mark: EventMark
    private let waiters: WaiterRegistry
    private let webSocket: WebSocketTransport
    /// Those of a connection that Asterisk made, on which one application's replacement is an event like others.
    private let applications: ApplicationNames?
    /// By the position of the type's form.
    private let interests: [Interest]
    /// The lock is never waited for: one thread reads.
    private let state = Locked(State())

    init(_ session: ARISession, mark: EventMark) {
        buffer = session.buffer
        configuration = session.client.configuration
        counters = session.countersBox
        waiters = session.waiters
        webSocket = session.client.router.webSocket
        applications = session.accepted?.applications
        self.mark = mark
        let filtered = configuration.events.filteredTypes
        interests = (0..<EventForms.all.count).map { Interest(EventForms.all[$0].type, filtered: filtered) }
    }

    /// Who wants the events of a type.
    private enum Interest {
        case nobody
        case consumer
        case waiters
        /// The session itself, which then looks at the whole message.
        case session

        init(_ type: String, filtered: Set<String>) {
            switch type {
            case RESTResponse.type, ChannelUserevent.type, ApplicationReplaced.type: self = .session
            case _ where filtered.contains(type): self = .nobody
            case _ where WaiterRegistry.types.contains(type): self = .waiters
            default: self = .consumer
            }
        }
    }

    private struct State {
        let reader = EventReader()
        private var batch = MessageBatch()
        /// Of the batch before.
        private var expected = MessageLoad()
        var isOverflowed = false
        /// Nothing after it counts.
        var isReplaced = false

        mutating func append(_ message: UnsafeRawBufferPointer, form: Int?, _ spares: SpareBatches) {
            if batch.isEmpty { batch = spares.take() ?? MessageBatch(expected: expected) }
            batch.append(message, form: form)
        }

        mutating func takeBatch() -> MessageBatch {
            defer { batch = MessageBatch() }
            expected = batch.load
            return batch
        }
    }

    /// Takes a message, which is handed over later with others that came together with it.
    func take(_ message: UnsafeRawBufferPointer) {
        state.withLock { state in
            guard !state.isReplaced else { return }
            let form = EventForms.all.position(in: message)
            switch form.map({ interests[$0] }) {
            case .nobody where applications == nil: break
            case .consumer where applications == nil: state.append(message, form: form, buffer.spareBatches)
            case .waiters where applications == nil:
                if let form, waiters.count > 0 { tellWaiters(message, EventForms.all[form], state.reader) }
                state.append(message, form: form, buffer.spareBatches)
            default: look(at: message, &state)
            }
        }
    }

    /// Hands over what has come since the last time.
    func handOver() -> Verdict {
        state.withLock { state in
            flush(&state)
            if state.isOverflowed {
                state.isOverflowed = false
                let limit = configuration.events.bufferLimit
                return .drop(ARIDisconnectReason(.overflow, "more than \(limit) events were waiting"))
            }
            guard state.isReplaced else { return .goOn }
            buffer.seal()
            return .standDown
        }
    }

    /// Takes a message that may be the session's own, or is not written as Asterisk does.
    private func look(at message: UnsafeRawBufferPointer, _ state: inout State) {
        guard let header = state.reader.header(of: message) ?? (try? EventDecoder().header(of: Data(message))) else {
            // The consumer finds out what is wrong with it.
            state.append(message, form: nil, buffer.spareBatches)
            return
        }
        if let applications, let name = header.application { applications.insert(name) }
        if header.type == RESTResponseMessage.type { return takeAnswer(message, state.reader) }
        if header.type == ChannelUserevent.type, takeMark(message, &state) { return }
        guard !isReplacement(header) else {
            state.isReplaced = true
            return
        }
        guard !configuration.events.filteredTypes.contains(header.type) else { return }
        if waiters.count > 0, let form = EventDecoder.types[header.type] {
            tellWaiters(message, form, state.reader)
        }
        state.append(message, form: nil, buffer.spareBatches)
    }

    private func tellWaiters(_ message: UnsafeRawBufferPointer, _ form: EventForm, _ reader: EventReader) {
        if let event = event(form, in: message, reader) { waiters.take(event) }
    }

    private func event(_ form: EventForm, in message: UnsafeRawBufferPointer, _ reader: EventReader) -> ARIEvent? {
        reader.event(form, in: message) ?? (try? EventDecoder().event(of: form.type, in: Data(message)))
    }

    /// An answer that Asterisk could not give all of its fields is one all the same.
    private func takeAnswer(_ message: UnsafeRawBufferPointer, _ reader: EventReader) {
        if let form = EventDecoder.types[RESTResponse.type],
            case .restResponse(let response) = reader.event(form, in: message)
        {
            return webSocket.take(RESTResponseMessage(response))
        }
        webSocket.take(try? JSONDecoder().decode(RESTResponseMessage.self, from: Data(message)))
    }

    /// The mark counts what is in the buffer, so all that came before it must be there.
    private func takeMark(_ message: UnsafeRawBufferPointer, _ state: inout State) -> Bool {
        guard let form = EventDecoder.types[ChannelUserevent.type],
            case .channelUserevent(let userEvent) = event(form, in: message, state.reader)
        else { return false }
        return mark.take(userEvent.eventname) {
            flush(&state)
            buffer.markSnapshotEnd()
        }
    }

    private func flush(_ state: inout State) {
        let batch = state.takeBatch()
        guard !batch.isEmpty else { return }
        // First, as whoever has been told an event may count them.
        counters.withLock { $0.events += batch.load.count }
        if buffer.append(batch) == .overflowed {
            state.isOverflowed = true
            counters.withLock { $0.overflows += 1 }
        }
    }

    /// Whether another connection has taken our application's name.
    private func isReplacement(_ header: EventDecoder.Header) -> Bool {
        applications == nil && header.type == ApplicationReplaced.type
            && header.application ?? configuration.application == configuration.application
    }
}
