import CurlHTTP
import Foundation

/// Writes request bodies.
enum JSONBody {
    static func encode(_ value: some Encodable, operation: String) throws(ARIError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(value)
        } catch {
            throw ARIError(.invalidArgument, message: "\(error)", operation: operation, mayHaveBeenSent: false)
        }
    }
}

extension ARIOperation {
    /// An HTTP request method.
    public typealias Method = HTTPMethod
}
