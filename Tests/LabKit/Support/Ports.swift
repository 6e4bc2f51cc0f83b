import Foundation
import Locking

/// Free ports on loopback for programs that want to be told theirs. A block is never given out twice by one process,
/// and lies below the ports that the system gives out by itself and outside Asterisk's RTP range.
enum Ports {
    private static let given = Locked<Set<UInt16>>([])

    /// The first of `count` neighbouring ports, free for UDP and TCP.
    static func block(_ count: UInt16 = 1) throws -> UInt16 {
        for _ in 0..<500 {
            let first = UInt16.random(in: 10_000..<19_900)
            let block = first..<(first + count)
            let fresh = given.withLock { given in
                guard given.isDisjoint(with: block) else { return false }
                given.formUnion(block)
                return true
            }
            if fresh, block.allSatisfy(isFree) { return first }
        }
        throw LabError.unknown("no free ports on loopback")
    }

    private static func isFree(_ port: UInt16) -> Bool {
        [SOCK_DGRAM, SOCK_STREAM].allSatisfy { kind in
            let descriptor = socket(AF_INET, Int32(kind.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            return LoopbackAddress.bind(descriptor, port: port)
        }
    }
}

/// 127.0.0.1 and a port, as sockets want it.
enum LoopbackAddress {
    static func make(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        return address
    }

    static func bind(_ descriptor: Int32, port: UInt16) -> Bool {
        withPointer(to: port) { Foundation.bind(descriptor, $0, $1) } == 0
    }

    static func withPointer<Result>(
        to port: UInt16,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        var address = make(port: port)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
