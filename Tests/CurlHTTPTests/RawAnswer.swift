import Foundation

/// A server that answers what comes first on one connection with these bytes, whatever they are, and keeps that open.
final class RawAnswer: Sendable {
    let port: Int
    private let listener: Int32

    init(_ answer: String) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { [listener] pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 1) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard result else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [listener] in
            let peer = accept(listener, nil, nil)
            guard peer >= 0 else { return }
            var room = [UInt8](repeating: 0, count: 4096)
            guard recv(peer, &room, room.count, 0) > 0 else { return }
            let bytes = Array(answer.utf8)
            _ = send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            // Until the client is done.
            while recv(peer, &room, room.count, 0) > 0 {}
            close(peer)
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }
}
