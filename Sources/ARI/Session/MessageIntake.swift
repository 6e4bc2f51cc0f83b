import Foundation
import Locking

/// Looks at each message on the reading thread: what type it is, and whether anybody wants it.
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

    init(buffer: EventBuffer, configuration: ARIConfiguration, counters: Locked<ARISession.Counters>) {
        self.buffer = buffer
        self.configuration = configuration
        self.counters = counters
    }

    func take(_ message: Data) -> Verdict {
        let header: EventDecoder.Header
        do {
            header = try EventDecoder().header(of: message)
        } catch {
            counters.withLock { $0.malformed += 1 }
            return verdict(buffer.append(MalformedEvent(type: nil, message: message, error: error)))
        }
        if configuration.events.filteredTypes.contains(header.type) { return .goOn }
        if header.type == "ApplicationReplaced", header.application ?? application == application {
            buffer.seal()
            return .standDown
        }
        counters.withLock { $0.events += 1 }
        return verdict(buffer.append(type: header.type, message))
    }

    private var application: String { configuration.application }

    private func verdict(_ outcome: EventBuffer.Outcome) -> Verdict {
        guard outcome == .overflowed else { return .goOn }
        counters.withLock { $0.overflows += 1 }
        return .drop(
            ARIDisconnectReason(.overflow, "more than \(configuration.events.bufferLimit) events were waiting")
        )
    }
}
