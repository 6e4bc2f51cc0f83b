/// Waits for a named condition, and fails with its name, and with what `seen` shows, when it does not come in time.
public func waitUntil(
    _ what: String,
    within limit: Duration = .seconds(15),
    seen: @autoclosure () -> String = "",
    _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + limit
    while try await !condition() {
        guard ContinuousClock.now < end else { throw LabError.timedOut(what, within: limit, seen: seen()) }
        try await Task.sleep(for: .milliseconds(3))
    }
}

/// Waits for a named value to be there, and returns it.
public func waitFor<Value>(
    _ what: String,
    within limit: Duration = .seconds(15),
    seen: @autoclosure () -> String = "",
    _ value: () async throws -> Value?
) async throws -> Value {
    var found: Value?
    try await waitUntil(what, within: limit, seen: seen()) {
        found = try await value()
        return found != nil
    }
    guard let found else { throw LabError.timedOut(what, within: limit, seen: seen()) }
    return found
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
