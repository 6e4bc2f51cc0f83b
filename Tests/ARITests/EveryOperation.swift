import ARI

/// A call of one operation with every parameter given, and its typed answer; the table of all is generated.
struct EveryOperation: Sendable, CustomStringConvertible {
    let name: String
    let call: Call

    typealias Call = @Sendable (ARIClient) async throws -> (any Encodable & Sendable)?

    init(_ name: String, call: @escaping Call) {
        self.name = name
        self.call = call
    }

    var description: String { name }
}
