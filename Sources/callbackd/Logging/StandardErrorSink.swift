import Foundation
import Locking

/// Standard error, written by a thread of its own: whoever reads it may be slow or stop, and the calls go on.
///
/// Lines wait in order, up to ``maximumBytes``. Beyond, they are lost; how many is told in a line of its own as soon as
/// there is room again.
final class StandardErrorSink: LogSink {
    /// Bytes that may wait, one megabyte: some five thousand lines.
    static let maximumBytes = 1 << 20

    private struct State {
        var waiting: [UInt8] = []
        var lost = 0
        var isWriting = false
        var flushes: [DispatchSemaphore] = []
    }

    private let state = Locked(State())
    private let descriptor: Int32
    private let maximumBytes: Int
    private let hasLines = DispatchSemaphore(value: 0)

    init(descriptor: Int32 = STDERR_FILENO, maximumBytes: Int = StandardErrorSink.maximumBytes) {
        self.descriptor = descriptor
        self.maximumBytes = maximumBytes
        let thread = Thread { [self] in run() }
        thread.name = "callbackd-log"
        thread.start()
    }

    func write(_ line: String) {
        let isFirst = state.withLock { state in
            guard state.waiting.count + line.utf8.count <= maximumBytes else {
                state.lost += 1
                return false
            }
            defer { state.waiting += line.utf8 }
            return state.waiting.isEmpty && !state.isWriting
        }
        if isFirst { hasLines.signal() }
    }

    /// Waits until all lines are written, at most this long. Before the process ends; not from a task.
    /// - Returns: whether they are.
    @discardableResult
    func flush(withinMilliseconds milliseconds: Int) -> Bool {
        let flushed: DispatchSemaphore? = state.withLock { state in
            guard state.isWriting || !state.waiting.isEmpty else { return nil }
            let flushed = DispatchSemaphore(value: 0)
            state.flushes.append(flushed)
            return flushed
        }
        return flushed.map { $0.wait(timeout: .now() + .milliseconds(milliseconds)) == .success } ?? true
    }

    private func run() {
        while true {
            hasLines.wait()
            while let bytes = next() { writeAll(bytes) }
        }
    }

    /// All that waits, with what was lost meanwhile; nil when nothing does.
    private func next() -> [UInt8]? {
        let (bytes, flushes) = state.withLock { state -> ([UInt8]?, [DispatchSemaphore]) in
            guard !state.waiting.isEmpty || state.lost > 0 else {
                state.isWriting = false
                defer { state.flushes = [] }
                return (nil, state.flushes)
            }
            var bytes = state.waiting
            if state.lost > 0 { bytes += "callbackd: \(state.lost) log lines were lost: standard error is full\n".utf8 }
            state.waiting = []
            state.lost = 0
            state.isWriting = true
            return (bytes, [])
        }
        for flush in flushes { flush.signal() }
        return bytes
    }

    private func writeAll(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&request, 1, -1)
            } else if errno != EINTR {
                // Nobody reads any more: what is left is lost, the daemon goes on.
                return
            }
        }
    }
}
