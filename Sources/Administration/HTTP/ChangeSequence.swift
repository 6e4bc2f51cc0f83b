/// Makes changes one after another: a PATCH reads, changes and writes a whole, and must not undo another's write.
///
/// A change that has begun is finished even when nobody waits for its answer any more. How many wait is bounded by the
/// server's connections.
actor ChangeSequence {
    private var last: Task<Void, Never>?

    func perform<Success: Sendable>(_ change: @escaping @Sendable () async throws -> Success) async throws -> Success {
        let previous = last
        let task = Task {
            await previous?.value
            return try await change()
        }
        last = Task { _ = await task.result }
        return try await task.value
    }
}
