extension FakeARIServer {
    /// Answers requests of this method and path one after another; the last answer is given for ever. `{}` in the path
    /// stands for any one component. A later script for the same requests replaces an earlier one.
    public func answer(_ method: String, _ pattern: String, with answers: FakeAnswer...) {
        state.withLock { $0.routes.append(.init(method: method, pattern: pattern, script: answers)) }
    }

    /// Answers requests of this method and path by a closure.
    public func handle(
        _ method: String,
        _ pattern: String,
        by handler: @escaping @Sendable (RecordedRequest) async -> FakeAnswer
    ) {
        state.withLock { $0.routes.append(.init(method: method, pattern: pattern, script: [], handler: handler)) }
    }

    /// Refuses the next upgrades to a websocket, one after another; `nil` accepts one. Afterwards all are accepted.
    public func answerUpgrades(with answers: FakeAnswer?...) {
        state.withLock { $0.upgrades += answers }
    }

    /// Everything that came, upgrades included, in order.
    public var requests: [RecordedRequest] { state.withLock { $0.requests } }

    /// What came of this method and path; `{}` stands for any one component.
    public func requests(_ method: String, _ pattern: String) -> [RecordedRequest] {
        requests.filter { $0.matches(method, pattern) }
    }

    /// Waits until so many requests of this method and path have come, and returns them.
    @discardableResult
    public func waitForRequests(
        _ method: String,
        _ pattern: String,
        count: Int = 1,
        within deadline: Duration = .seconds(10)
    ) async throws -> [RecordedRequest] {
        try await eventually("\(count) × \(method) \(pattern)", within: deadline) {
            requests(method, pattern).count >= count
        }
        return requests(method, pattern)
    }

    /// Connections accepted so far.
    public var connectionCount: Int { state.withLock { $0.connectionCount } }

    /// Connections that are open.
    public var openConnectionCount: Int { state.withLock { $0.connections.count } }
}

extension FakeARIServer {
    /// Closes every connection, as Asterisk does with idle ones, and goes on listening: ``ConnectionFault/close``.
    public func dropConnections() { strike(.close, at: .allConnections) }
}

extension FakeARIServer {
    /// Answers every request that no script and no other handler is for, instead of the fake's own defaults.
    public func handleOthers(by handler: @escaping @Sendable (RecordedRequest) async -> FakeAnswer) {
        state.withLock { $0.otherwise = handler }
    }
}
