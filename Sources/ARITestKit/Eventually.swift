/// A named condition did not come true in time.
public struct NeverHappened: Error, CustomStringConvertible {
    public let name: String
    public let deadline: Duration

    public var description: String { "did not happen within \(deadline): \(name)" }
}

/// Waits until `condition` holds.
///
/// - Parameters:
///   - name: what is waited for; it names the failure.
///   - deadline: when to give up. Generous: it is only ever reached by failures.
/// - Throws: ``NeverHappened``, or `CancellationError`.
public func eventually(
    _ name: String,
    within deadline: Duration = .seconds(10),
    _ condition: @Sendable () async -> Bool
) async throws {
    let end = ContinuousClock.now + deadline
    while await !condition() {
        guard ContinuousClock.now < end else { throw NeverHappened(name: name, deadline: deadline) }
        try await Task.sleep(for: .milliseconds(2))
    }
}

/// Runs `operation`, but no longer than `deadline`.
public func inTime<Result: Sendable>(
    _ name: String,
    within deadline: Duration = .seconds(10),
    _ operation: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
        group.addTask { try await operation() }
        group.addTask {
            try await Task.sleep(for: deadline)
            throw NeverHappened(name: name, deadline: deadline)
        }
        defer { group.cancelAll() }
        guard let first = try await group.next() else { throw NeverHappened(name: name, deadline: deadline) }
        return first
    }
}
