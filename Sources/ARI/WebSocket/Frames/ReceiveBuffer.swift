/// Bytes that have come and are not understood yet. Its memory is one piece, so that what lies in it can be looked at
/// without being copied.
///
/// A class because it owns the memory. Confined to one thread.
final class ReceiveBuffer {
    /// A look at a busy socket brings about two hundred events, which still fit into a processor's second cache.
    static let usualBytes = 128 << 10

    private var memory: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0

    init() {
        memory = Self.allocate(Self.usualBytes)
    }

    deinit {
        memory.deallocate()
    }

    private var capacity: Int { memory.count }

    /// What has come and is not consumed. Stays where it is until `fill`.
    var unread: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[start..<end]) }

    /// The first bytes of `unread` are done with.
    func consume(_ count: Int) {
        precondition(count >= 0 && count <= end - start)
        start += count
    }

    /// Has `read` put what has come behind the rest, and say how much that is.
    ///
    /// - Parameter needed: how many bytes `unread` must have room for in all.
    func fill(needed: Int, _ read: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
        makeRoom(for: needed)
        let count = read(UnsafeMutableRawBufferPointer(rebasing: memory[end..<capacity]))
        precondition(count >= 0 && count <= capacity - end)
        end += count
        return count
    }

    private func makeRoom(for needed: Int) {
        let count = end - start
        let wanted = max(Self.usualBytes, needed)
        // A large message does not keep its room for ever.
        if wanted > capacity || (count <= Self.usualBytes && wanted < capacity) {
            let larger = Self.allocate(wanted)
            larger.copyMemory(from: unread)
            memory.deallocate()
            memory = larger
        } else if start > 0, count > 0 {
            memory.copyMemory(from: unread)
        }
        (start, end) = (0, count)
    }

    private static func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        return memory
    }
}
