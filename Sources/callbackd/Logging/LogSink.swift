import Foundation
import Locking

/// Where log lines go.
protocol LogSink: Sendable {
    /// `line` ends with its line break and has no other.
    func write(_ line: String)
}

/// Standard error; one line at a time.
final class StandardErrorSink: LogSink {
    private let turn = Locked(())

    func write(_ line: String) {
        turn.withLock { _ in
            var rest = Array(line.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
                // Nobody reads it, or it is full: the line is lost, the daemon goes on.
                guard count > 0 || errno == EINTR else { return }
                rest = rest.dropFirst(max(count, 0))
            }
        }
    }
}
