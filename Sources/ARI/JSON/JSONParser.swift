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
        guard let parser else { throw NotPlainJSON() }
        // The nodes do not point into the text: simdjson keeps what it needs of it.
        let root = text.withUnsafeBytes { bytes in
            bytes.baseAddress.flatMap { csj_parse(parser, $0, bytes.count) }
        }
        guard let root else { throw NotPlainJSON() }
        return try withExtendedLifetime(self) { () throws(NotPlainJSON) in try body(JSONNode(root)) }
    }
}
