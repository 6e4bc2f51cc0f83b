import Foundation

/// A message's text and, beside it, where its values are: all that a lazily read value needs, in one piece of memory.
///
/// The unchecked conformance is needed because the memory is reached by pointers; nothing of it changes after `init`.
struct JSONText: @unchecked Sendable {
    struct Sizes {
        var words: Int
        var text: Int
    }

    /// Words and text behind each other.
    final class Storage: ManagedBuffer<Sizes, JSONWord> {}

    /// Longer texts are not kept for what is in them: a channel that is remembered would hold on to all of one.
    static let maximumBytes = 16 << 10
    /// What the text says.
    static let rootPlace = 0

    private let storage: Storage

    fileprivate init(storage: Storage) {
        self.storage = storage
    }

    init(_ index: JSONIndex) {
        self.init(words: index.wordCount, bytes: index.textCount) { words, text in
            words.initialize(from: index.words, count: index.wordCount)
            text.copyMemory(from: index.text, byteCount: index.textCount)
        }
    }

    private init(words: Int, bytes: Int, _ fill: (UnsafeMutablePointer<JSONWord>, UnsafeMutableRawPointer) -> Void) {
        let capacity = words + (bytes + 7) / 8
        let sizes = Sizes(words: words, text: bytes)
        storage = unsafeDowncast(Storage.create(minimumCapacity: capacity) { _ in sizes }, to: Storage.self)
        storage.withUnsafeMutablePointerToElements { fill($0, UnsafeMutableRawPointer($0 + words)) }
    }

    @inline(__always)
    func withNode<Result>(at place: Int, _ body: (JSONNode) -> Result) -> Result {
        storage.withUnsafeMutablePointers { sizes, words in
            let bytes = UnsafeRawPointer(words + sizes.pointee.words).assumingMemoryBound(to: UInt8.self)
            return body(
                JSONNode(words: words, bytes: bytes, place: place, owner: Unmanaged.passUnretained(storage))
            )
        }
    }

    /// The whole text as it came.
    func withText<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try storage.withUnsafeMutablePointers { sizes, words in
            let start = UnsafeRawPointer(words + sizes.pointee.words)
            return try body(UnsafeRawBufferPointer(start: start, count: sizes.pointee.text))
        }
    }

    /// The value at this place with what it needs of the text, and no more.
    func part(at place: Int) -> JSONText {
        storage.withUnsafeMutablePointers { sizes, words in
            let source = UnsafeRawPointer(words + sizes.pointee.words)
            let own = UnsafeBufferPointer(start: words + place, count: words[place].size)
            let bytes = own.reduce(0) { $1.isScalar ? $0 + $1.count : $0 }
            return JSONText(words: own.count, bytes: bytes) { words, text in
                var end = 0
                for (index, word) in own.enumerated() {
                    (words + index).initialize(to: word.moved(to: end))
                    guard word.isScalar else { continue }
                    (text + end).copyMemory(from: source + word.start, byteCount: word.count)
                    end += word.count
                }
            }
        }
    }
}

extension JSONNode {
    /// What keeps the value, if something does.
    var keptText: JSONText? { owner.map { JSONText(storage: $0.takeUnretainedValue()) } }
}
