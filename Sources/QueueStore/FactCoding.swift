import Foundation
import QueueEngine

/// How facts and states are written down: JSON with sorted keys, and a version beside it.
///
/// A change of the written form of any fact needs a new version here and a reader for the old one. The golden file of
/// QueueStoreTests notices such changes.
enum FactCoding {
    static let version = 1

    static func encode<Value: Encodable>(_ value: Value) throws(StoreError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw StoreError(.unavailable, "cannot be written as JSON: \(error)")
        }
    }

    static func decode<Value: Decodable>(
        _: Value.Type,
        from text: String,
        version: Int,
        what: @autoclosure () -> String
    ) throws(StoreError) -> Value {
        guard version <= Self.version else {
            throw StoreError(
                .tooNew,
                "\(what()) was written by a later version of callbackd (encoding \(version), known \(Self.version))"
            )
        }
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw StoreError(.corrupt, "\(what()) cannot be read: \(error)")
        }
    }
}
