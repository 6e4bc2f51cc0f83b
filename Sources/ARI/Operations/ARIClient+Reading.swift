import Foundation

extension ARIClient {
    /// Performs an operation and reads its answer, a type of the API's own.
    func perform<Answer: JSONReadable>(_ operation: ARIOperation) async throws(ARIError) -> Answer {
        try await perform(operation) { received throws(ARIError) in
            let parser = parsers.take()
            defer { parsers.putBack(parser) }
            if let answer = try? parser.read(
                received.body,
                Answer.shape,
                { (root) throws(NotPlainJSON) in try Answer(root) }
            ) {
                return answer
            }
            return try Self.decode(received, of: operation)
        }
    }
}
