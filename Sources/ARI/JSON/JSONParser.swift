import CSimdJSON
import Foundation

/// Parses JSON by simdjson. Not to be used by two threads at once.
final class JSONParser {
    /// Deeper texts are left to Foundation's decoder, which has a bound of its own. ARI's go four deep.
    private static let depth = 64

    /// `nil` without memory; nothing is read then, and Foundation's decoder does it all.
    private let parser = csj_parser_new(depth)

    deinit {
        if let parser { csj_parser_free(parser) }
    }

    /// Calls `body` with the text's root, which must not outlive the call.
    ///
    /// - Throws: ``NotPlainJSON`` if simdjson does not accept the text.
    func read<Result>(
        _ text: Data,
        _ body: (JSONNode) throws(NotPlainJSON) -> Result
    ) throws(NotPlainJSON) -> Result {
        // The nodes do not point into the text: simdjson keeps what it needs of it.
        let document = text.withUnsafeBytes { self.document($0, isPadded: false) }
        guard let document else { throw NotPlainJSON() }
        return try withExtendedLifetime(self) { () throws(NotPlainJSON) in try body(JSONNode(document)) }
    }

    /// What the text was parsed to, or `nil` if simdjson does not accept it. Lives until the next use.
    ///
    /// - Parameter isPadded: whether `csj_padding` bytes may be read behind the text.
    func document(_ text: UnsafeRawBufferPointer, isPadded: Bool) -> csj_document? {
        guard let parser, let start = text.baseAddress else { return nil }
        var document = csj_document()
        return csj_parse(parser, start, text.count, isPadded, &document) ? document : nil
    }
}

extension JSONNode {
    /// The root.
    init(_ document: csj_document) {
        self.init(tape: document.tape, strings: document.strings, place: JSONText.rootPlace, owner: nil)
    }
}
