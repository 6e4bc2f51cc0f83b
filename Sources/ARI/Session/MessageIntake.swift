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
    /// The lock is never waited for: one thread reads.
    private let reader = Locked(EventReader())

    init(buffer: EventBuffer, configuration: ARIConfiguration, counters: Locked<ARISession.Counters>) {
        self.buffer = buffer
        self.configuration = configuration
        self.counters = counters
    }

    func take(_ messages: [Data]) -> Verdict {
        var batch = Batch()
        reader.withLock { reader in
            for message in messages where !batch.isReplaced { add(message, to: &batch, reader) }
        }
        let outcome = buffer.append(batch.entries)
        counters.withLock { counters in
            counters.events += batch.events
            counters.malformed += batch.malformed
            if outcome == .overflowed { counters.overflows += 1 }
        }
        if outcome == .overflowed {
            let limit = configuration.events.bufferLimit
            return .drop(ARIDisconnectReason(.overflow, "more than \(limit) events were waiting"))
        }
        guard batch.isReplaced else { return .goOn }
        buffer.seal()
        return .standDown
    }

    /// What messages that came together make.
    private struct Batch {
        var entries: [EventBuffer.Entry] = []
        var events = 0
        var malformed = 0
        /// Nothing after it counts.
        var isReplaced = false
    }

    private func add(_ message: Data, to batch: inout Batch, _ reader: EventReader) {
        let (header, event): (EventDecoder.Header, ARIEvent?)
        do {
            (header, event) = try Self.read(message, reader, skips: isSkipped)
        } catch {
            batch.malformed += 1
            batch.entries.append(.signal(.malformed(MalformedEvent(type: nil, message: message, error: error))))
            return
        }
        if isReplacement(header) { batch.isReplaced = true }
        guard !isSkipped(header) else { return }
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

    private func isSkipped(_ header: EventDecoder.Header) -> Bool {
        configuration.events.filteredTypes.contains(header.type) || isReplacement(header)
    }

    /// Whether another connection has taken our application's name.
    private func isReplacement(_ header: EventDecoder.Header) -> Bool {
        header.type == "ApplicationReplaced"
            && header.application ?? configuration.application == configuration.application
    }
}
