import ARI

/// A call of one operation with every parameter given; the table of all is generated.
struct EveryOperation: Sendable, CustomStringConvertible {
    let name: String
    let call: @Sendable (ARIClient) async throws -> Void

    init(_ name: String, call: @escaping @Sendable (ARIClient) async throws -> Void) {
        self.name = name
        self.call = call
    }

    var description: String { name }
}
