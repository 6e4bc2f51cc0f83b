import AdministrationAPI

/// Returns what `work` returns, or throws ``ProblemView/timedOut`` after `duration`. Does not wait for work that goes
/// on after it was cancelled.
func withDeadline<Success: Sendable>(
    _ duration: Duration,
    _ work: @escaping @Sendable () async throws -> Success
) async throws -> Success {
    let (results, continuation) = AsyncStream<Result<Success, any Error>>.makeStream()
    let worker = Task {
        do { continuation.yield(.success(try await work())) } catch { continuation.yield(.failure(error)) }
    }
    let timer = Task {
        try await Task.sleep(for: duration)
        continuation.yield(.failure(ProblemView.timedOut))
    }
    defer {
        worker.cancel()
        timer.cancel()
    }
    for await result in results { return try result.get() }
    throw CancellationError()
}
