import Foundation
import Locking

/// Reads messages on the reading thread: what each says, and whether anybody wants it.
///
/// Reading an event takes about a microsecond and a parser that is used again and again, so it is done here; the
/// consumer gets it ready made. What needs Foundation's decoder, many times slower, is left to the consumer, so that
/// even a flood of odd messages does not keep the socket waiting.
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
    }

    private struct State {
        let reader = EventReader()
        var batch = Batch()
    }

    /// What messages that came together make.
    private struct Batch {
        var entries: [EventBuffer.Entry] = []
        var events = 0
        var malformed = 0
        var isOverflowed = false
        /// Nothing after it counts.
        var isReplaced = false
    }

    /// Takes a message, which is handed over later with others that came together with it.
    func take(_ message: UnsafeRawBufferPointer) {
        state.withLock { state in
            guard !state.batch.isReplaced else { return }
            if let read = try? state.reader.parse(message) {
                take(message, header: EventDecoder.Header(read), into: &state.batch) { state.reader.event(read) }
            } else {
                takeOdd(message, into: &state.batch)
            }
        }
    }

    /// Hands over what has come since the last time.
    func handOver() -> Verdict {
        state.withLock { state in
            flush(&state.batch)
            let batch = state.batch
            state.batch.isOverflowed = false
            if batch.isOverflowed {
                let limit = configuration.events.bufferLimit
                return .drop(ARIDisconnectReason(.overflow, "more than \(limit) events were waiting"))
            }
            guard batch.isReplaced else { return .goOn }
            buffer.seal()
            return .standDown
        }
    }

    /// One that only Foundation's decoder may understand.
    private func takeOdd(_ message: UnsafeRawBufferPointer, into batch: inout Batch) {
        do {
            let header = try EventDecoder().header(of: Data(message))
            take(message, header: header, into: &batch) { nil }
        } catch {
            batch.malformed += 1
            let malformed = MalformedEvent(type: nil, message: Data(message), error: error)
            batch.entries.append(.signal(.malformed(malformed)))
        }
    }

    /// - Parameter read: the event, if it can be read directly.
    private func take(
        _ message: UnsafeRawBufferPointer,
        header: EventDecoder.Header,
        into batch: inout Batch,
        _ read: () -> ARIEvent?
    ) {
        if let applications, let name = header.application { applications.insert(name) }
        if header.type == RESTResponseMessage.type { return webSocket.take(Data(message)) }
        if header.type == ChannelUserevent.type, takeMark(Data(message), after: &batch) { return }
        guard !isReplacement(header) else {
            batch.isReplaced = true
            return
        }
        guard !configuration.events.filteredTypes.contains(header.type) else { return }
        batch.events += 1
        guard let event = read() else {
            batch.entries.append(.message(type: header.type, Data(message)))
            return
        }
        waiters.take(event)
        batch.entries.append(.event(event, bytes: message.count))
    }

    /// The mark counts what is in the buffer, so all that came before it must be there.
    private func takeMark(_ message: Data, after batch: inout Batch) -> Bool {
        mark.take(message) {
            flush(&batch)
            buffer.markSnapshotEnd()
        }
    }

    private func flush(_ batch: inout Batch) {
        guard !batch.entries.isEmpty else { return }
        // First, as whoever has been told an event may count them.
        counters.withLock { counters in
            counters.events += batch.events
            counters.malformed += batch.malformed
        }
        if buffer.append(batch.entries) == .overflowed {
            batch.isOverflowed = true
            counters.withLock { $0.overflows += 1 }
        }
        (batch.entries, batch.events, batch.malformed) = ([], 0, 0)
    }

    /// Whether another connection has taken our application's name.
    private func isReplacement(_ header: EventDecoder.Header) -> Bool {
        applications == nil && header.type == ApplicationReplaced.type
            && header.application ?? configuration.application == configuration.application
    }
}
