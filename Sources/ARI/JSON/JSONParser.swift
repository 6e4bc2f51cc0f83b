import CSimdJSON
import Foundation

/// Finds values in JSON: simdjson where parts begin, a ``JSONIndexer`` what they are. Not to be used by two threads at
/// once.
final class JSONParser {
    /// `nil` without memory; nothing is read then, and Foundation's decoder does it all.
    private let scanner = csj_scanner_new()

    deinit {
        if let scanner { csj_scanner_free(scanner) }
    }

    /// Calls `body` with the text's root, which must not outlive the call.
    ///
    /// - Throws: ``NotPlainJSON`` if the text does not have the shape.
    func read<Result>(
        _ text: Data,
        _ shape: JSONShape,
        _ body: (JSONNode) throws(NotPlainJSON) -> Result
    ) throws(NotPlainJSON) -> Result {
        let result = text.withUnsafeBytes { bytes in
            index(bytes, shape).flatMap { index in try? body(index.root) }
        }
        guard let result else { throw NotPlainJSON() }
        return result
    }

    /// Where the values of the shape are in the text, or `nil` if it does not have the shape. Lives until the next use.
    func index(_ text: UnsafeRawBufferPointer, _ shape: JSONShape) -> JSONIndex? {
        guard let scanner, let start = text.baseAddress, text.count < JSONWord.maximumBytes else { return nil }
        var structure = csj_structure()
        guard csj_scan(scanner, start, text.count, &structure) else { return nil }
        let bytes = start.assumingMemoryBound(to: UInt8.self)
        let words = UnsafeMutableRawPointer(structure.room).bindMemory(to: JSONWord.self, capacity: structure.count)
        var indexer = JSONIndexer(
            bytes,
            count: text.count,
            places: structure.places,
            placeCount: structure.count,
            into: words
        )
        guard indexer.noteRoot(shape) else { return nil }
        return JSONIndex(words: words, wordCount: indexer.wordCount, text: bytes, textCount: text.count)
    }
}
