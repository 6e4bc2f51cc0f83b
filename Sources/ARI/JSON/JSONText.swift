import CSimdJSON
import Foundation

/// A message's text and, beside it, what it was parsed to: all that a lazily read value needs, in one piece of memory.
///
/// The unchecked conformance is needed because the memory is reached by pointers; nothing of it changes after `init`.
struct JSONText: @unchecked Sendable {
    struct Sizes {
        var tape: Int
        var strings: Int
        var text: Int
    }

    /// Tape, strings and text behind each other, in words.
    final class Storage: ManagedBuffer<Sizes, UInt64> {}

    /// Longer texts are not kept for what is in them: a channel that is remembered would hold on to all of one.
    static let maximumBytes = 16 << 10

    fileprivate let storage: Storage

    fileprivate init(storage: Storage) {
        self.storage = storage
    }

    init(_ document: csj_document, _ text: UnsafeRawBufferPointer) {
        let sizes = Sizes(tape: document.tape_count, strings: document.string_count, text: text.count)
        let words = sizes.tape + (sizes.strings + sizes.text + 7) / 8
        let storage = unsafeDowncast(Storage.create(minimumCapacity: words) { _ in sizes }, to: Storage.self)
        storage.withUnsafeMutablePointerToElements { memory in
            memory.initialize(from: document.tape, count: sizes.tape)
            let bytes = UnsafeMutableRawPointer(memory + sizes.tape)
            bytes.copyMemory(from: document.strings, byteCount: sizes.strings)
            if let start = text.baseAddress { (bytes + sizes.strings).copyMemory(from: start, byteCount: text.count) }
        }
        self.storage = storage
    }

    /// What the text says.
    static let rootPlace = 1

    @inline(__always)
    func withNode<Result>(at place: Int, _ body: (JSONNode) -> Result) -> Result {
        storage.withUnsafeMutablePointers { sizes, memory in
            let strings = UnsafeRawPointer(memory + sizes.pointee.tape).assumingMemoryBound(to: UInt8.self)
            return body(
                JSONNode(tape: memory, strings: strings, place: place, owner: Unmanaged.passUnretained(storage))
            )
        }
    }

    /// The whole text as it came.
    func withText<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try storage.withUnsafeMutablePointers { sizes, memory in
            let start = UnsafeRawPointer(memory + sizes.pointee.tape) + sizes.pointee.strings
            return try body(UnsafeRawBufferPointer(start: start, count: sizes.pointee.text))
        }
    }
}

extension JSONNode {
    /// What keeps the value, if something does.
    var keptText: JSONText? { owner.map { JSONText(storage: $0.takeUnretainedValue()) } }
}
