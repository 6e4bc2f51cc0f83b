/// A test that runs on every ``Stage``: what it expects holds for a real Asterisk and for a fake one.
public struct ConformanceBody: Sendable, CustomStringConvertible {
    /// In words with hyphens: the name of its trace, and the beginning of the ids that it makes.
    public let name: String
    /// Whether a trace of it comes with ARITestKit.
    public let isRecorded: Bool
    let perform: @Sendable (Performance) async throws -> Void

    init(_ name: String, isRecorded: Bool = false, _ perform: @escaping @Sendable (Performance) async throws -> Void) {
        self.name = name
        self.isRecorded = isRecorded
        self.perform = perform
    }

    public var description: String { name }

    public static let all: [ConformanceBody] = callers + media + dialling + bridging + refusals
    public static let recorded: [ConformanceBody] = all.filter { $0.isRecorded }

    /// Performs it with a client and a session of its own.
    /// - Throws: what it throws, or ``ConformanceFailure``.
    public func run(on stage: some Stage) async throws {
        let performance = try await Performance.begin(self, on: stage)
        do {
            try await perform(performance)
            try await performance.check("every message is understood") { $0.malformed.isEmpty }
        } catch {
            await performance.end()
            throw ConformanceFailure("\(error); told: \(performance.told)")
        }
        await performance.end()
    }
}

/// What did not come out as a body expects.
public struct ConformanceFailure: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
