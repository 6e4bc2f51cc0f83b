import CurlHTTP
import Foundation

/// Writes request bodies.
enum JSONBody {
    /// The value itself; no body for `nil`.
    static func whole(_ value: (some Encodable)?, operation: String) throws(ARIError) -> Data? {
        guard let value else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(value)
        } catch {
            throw ARIError(.invalidArgument, message: "\(error)", operation: operation, mayHaveBeenSent: false)
        }
    }

    /// An object with the value under one key, as Asterisk wants `variables` and the like.
    static func keyed(_ key: String, _ value: (some Encodable)?, operation: String) throws(ARIError) -> Data? {
        try whole(value.map { [key: $0] }, operation: operation)
    }
}

extension ARIOperation {
    /// An HTTP request method.
    public typealias Method = HTTPMethod
}
