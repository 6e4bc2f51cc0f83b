import Foundation
import Locking

/// A wire that can be cut: passes TCP connections on to a port on loopback, until it is told otherwise.
public final class Relay: Sendable {
    public let port: UInt16
    private let target: UInt16
    private let listener: Int32

    private struct State {
        var isCut = false
        var isClosed = false
        /// Both ends of each connection.
        var pairs: [(near: Int32, far: Int32)] = []
        /// The near ends of those whose bytes are lost.
        var swallowed: Set<Int32> = []
    }
    private let state = Locked(State())

    public init(to target: UInt16) throws {
        self.target = target
        port = try Ports.block()
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0, LoopbackAddress.bind(listener, port: port), listen(listener, 16) == 0 else {
            throw LabError.unknown("no port for the relay")
        }
        let thread = Thread { [weak self] in
            while let relay = self, relay.acceptNext() {}
        }
        thread.name = "relay"
        thread.start()
    }

    deinit { close(listener) }

    /// Ends every connection at once, and every new one as soon as it is made.
    public func cut() {
        let pairs = state.withLock { state in
            state.isCut = true
            return state.pairs
        }
        for pair in pairs { Self.end(pair) }
    }

    /// New connections get through again.
    public func mend() { state.withLock { $0.isCut = false } }

    /// From now on what is sent on the connections that there are is lost, and neither side notices. When one side
    /// ends, the other does not notice that either.
    public func swallow() { state.withLock { $0.swallowed = Set($0.pairs.map(\.near)) } }

    /// Ends the sides that connected to the relay.
    public func endNear() {
        for pair in state.withLock(\.pairs) { shutdown(pair.near, Int32(SHUT_RDWR)) }
    }

    public func stop() {
        state.withLock { $0.isClosed = true }
        shutdown(listener, Int32(SHUT_RDWR))
        cut()
    }

    private func acceptNext() -> Bool {
        let near = accept(listener, nil, nil)
        guard near >= 0 else { return !state.withLock(\.isClosed) && errno == EINTR }
        guard !state.withLock(\.isCut), let far = connect() else {
            close(near)
            return true
        }
        let pair = (near: near, far: far)
        state.withLock { $0.pairs.append(pair) }
        let thread = Thread { [weak self] in
            Self.pump(pair) { self?.state.withLock { $0.swallowed.contains(pair.near) } ?? false }
            // Forgotten before it is closed, so that a number used again is not cut by mistake.
            self?.state.withLock { state in
                state.pairs.removeAll { $0.near == pair.near }
                state.swallowed.remove(pair.near)
            }
            close(pair.near)
            close(pair.far)
        }
        thread.name = "relay connection"
        thread.start()
        return true
    }

    private func connect() -> Int32? {
        let far = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard far >= 0 else { return nil }
        guard LoopbackAddress.withPointer(to: target, { Foundation.connect(far, $0, $1) }) == 0 else {
            close(far)
            return nil
        }
        return far
    }

    private static func end(_ pair: (near: Int32, far: Int32)) {
        shutdown(pair.near, Int32(SHUT_RDWR))
        shutdown(pair.far, Int32(SHUT_RDWR))
    }

    /// Passes bytes in both directions until either side ends.
    private static func pump(_ pair: (near: Int32, far: Int32), isSwallowed: () -> Bool) {
        var waiting = [pair.near, pair.far].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while poll(&waiting, 2, -1) >= 0 || errno == EINTR {
            for (source, sink) in [(0, pair.far), (1, pair.near)] where waiting[source].revents != 0 {
                let count = read(waiting[source].fd, &buffer, buffer.count)
                if isSwallowed() {
                    // poll looks past negative numbers.
                    if count <= 0 { waiting[source].fd = -1 }
                    guard waiting.contains(where: { $0.fd >= 0 }) else { return end(pair) }
                    continue
                }
                guard count > 0, send(sink, buffer, count) else { return end(pair) }
            }
        }
    }

    private static func send(_ sink: Int32, _ bytes: [UInt8], _ count: Int) -> Bool {
        var sent = 0
        while sent < count {
            let part = bytes.withUnsafeBytes {
                Foundation.send(sink, $0.baseAddress! + sent, count - sent, Int32(MSG_NOSIGNAL))
            }
            guard part > 0 else { return false }
            sent += part
        }
        return true
    }
}
