/// A message out of pieces, in one piece of memory. A class because it owns the memory. Confined to one thread.
final class AssembledMessage {
    private var memory: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    /// Memory that a large message has made grow is given back after it.
    private static let usualBytes = 4 << 10

    init() {
        memory = .allocate(byteCount: 0, alignment: 16)
    }

    deinit {
        memory.deallocate()
    }

    /// Stays where it is until the next change.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

    func removeAll() {
        count = 0
        if memory.count > Self.usualBytes { resize(to: 0) }
    }

    func append(_ piece: UnsafeRawBufferPointer) {
        let needed = count + piece.count
        if needed > memory.count { resize(to: max(needed, 2 * memory.count)) }
        UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: piece)
        count += piece.count
    }

    private func resize(to size: Int) {
        let new = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        new.initializeMemory(as: UInt8.self, repeating: 0)
        new.copyMemory(from: bytes)
        memory.deallocate()
        memory = new
    }
}
