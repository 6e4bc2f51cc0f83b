import Foundation

/// JSON with sorted keys, for people and scripts alike.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Printable.json(try encoder.encode(value))
    }
}
