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
    func take(_ bytes: UnsafeRawBufferPointer) {
        state.withLock { state in
            guard !state.batch.isReplaced else { return }
            take(Data(bytes), into: &state.batch, state.reader)
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

    private func take(_ message: Data, into batch: inout Batch, _ reader: EventReader) {
        let (header, event): (EventDecoder.Header, ARIEvent?)
        do {
            (header, event) = try Self.read(message, reader, skips: isSkipped)
        } catch {
            batch.malformed += 1
            batch.entries.append(.signal(.malformed(MalformedEvent(type: nil, message: message, error: error))))
            return
        }
        if let name = header.application { applications?.insert(name) }
        if header.type == RESTResponseMessage.type { return webSocket.take(message) }
        if header.type == ChannelUserevent.type, takeMark(message, after: &batch) { return }
        if isReplacement(header) { batch.isReplaced = true }
        guard !isSkipped(header) else { return }
        if let event { waiters.take(event) }
        batch.events += 1
        batch.entries.append(
            event.map { .event($0, bytes: message.count) } ?? .message(type: header.type, message)
        )
    }

    private static func read(
        _ message: Data,
        _ reader: EventReader,
        skips: (EventDecoder.Header) -> Bool
    ) throws -> (EventDecoder.Header, ARIEvent?) {
        if let read = try? reader.read(message, skips: skips) { return read }
        return (try EventDecoder().header(of: message), nil)
    }

    /// The mark counts what is in the buffer, so all that came before it must be there.
    private func takeMark(_ message: Data, after batch: inout Batch) -> Bool {
        mark.take(message) {
            flush(&batch)
            buffer.markSnapshotEnd()
        }
    }

    private func flush(_ batch: inout Batch) {
        let outcome = buffer.append(batch.entries)
        if outcome == .overflowed { batch.isOverflowed = true }
        counters.withLock { counters in
            counters.events += batch.events
            counters.malformed += batch.malformed
            if outcome == .overflowed { counters.overflows += 1 }
        }
        (batch.entries, batch.events, batch.malformed) = ([], 0, 0)
    }

    private func isSkipped(_ header: EventDecoder.Header) -> Bool {
        configuration.events.filteredTypes.contains(header.type) || header.type == RESTResponseMessage.type
            || isReplacement(header)
    }

    /// Whether another connection has taken our application's name.
    private func isReplacement(_ header: EventDecoder.Header) -> Bool {
        applications == nil && header.type == ApplicationReplaced.type
            && header.application ?? configuration.application == configuration.application
    }
}
