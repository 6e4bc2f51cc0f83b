import Foundation

/// A TCP connection without any protocol, to see what a server really does to its peer.
final class RawConnection: Sendable {
    /// What was seen.
    enum Sight: Equatable {
        case bytes(String)
        /// FIN.
        case end
        /// RST.
        case reset
        /// Nothing in the time that was given.
        case nothing
    }

    private let descriptor: Int32

    /// - Parameter receiveBuffer: the kernel's buffer for this side, for servers that are to feel a slow reader.
    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Asks for something that every fake answers with 200.
    func ping() { send("GET /ari/asterisk/ping HTTP/1.1\r\nHost: x\r\n\r\n") }

    func upgrade() {
        send(
            "GET /ari/events?app=a HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )
    }

    /// Waits for what comes next.
    func see(within milliseconds: Int32 = 10_000) async -> Sight {
        await offPool { self.seeNow(within: milliseconds) }
    }

    /// Blocks a thread of its own: the pool that all tests share has too few.
    private func offPool<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }

    private func seeNow(within milliseconds: Int32) -> Sight {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return .nothing }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0 { return .reset }
        return count == 0 ? .end : .bytes(String(decoding: buffer[..<count], as: UTF8.self))
    }

    /// Everything until the connection ends or nothing comes for `milliseconds`.
    func seeAll(pause milliseconds: Int32 = 300) async -> (text: String, last: Sight) {
        var text = ""
        while true {
            let sight = await see(within: text.isEmpty ? 20_000 : milliseconds)
            guard case .bytes(let more) = sight else { return (text, sight) }
            text += more
        }
    }

    /// Writes until the kernel takes no more for `milliseconds`; returns how much it took, at most `limit`.
    func sendUntilFull(limit: Int, pause milliseconds: Int32 = 300) async -> Int {
        await offPool { self.sendUntilFullNow(limit: limit, pause: milliseconds) }
    }

    private func sendUntilFullNow(limit: Int, pause milliseconds: Int32) -> Int {
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 16_384)
        var sent = 0
        while sent < limit {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            guard poll(&waiting, 1, milliseconds) > 0 else { break }
            let count = Foundation.send(
                descriptor,
                piece,
                piece.count,
                Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
            )
            guard count > 0 else { break }
            sent += count
        }
        return sent
    }
}
