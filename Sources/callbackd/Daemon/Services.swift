import ServiceLifecycle

/// Runs something that goes on until its task is cancelled, and cancels it at a graceful shutdown.
struct WhileRunning: Service {
    let body: @Sendable () async -> Void

    init(_ body: @escaping @Sendable () async -> Void) { self.body = body }

    func run() async throws {
        await cancelWhenGracefulShutdown { await body() }
    }
}

/// Does something once, when everything that was started after it has stopped.
struct UntilShutdown: Service {
    let body: @Sendable () async -> Void

    init(_ body: @escaping @Sendable () async -> Void) { self.body = body }

    func run() async throws {
        try? await gracefulShutdown()
        await body()
    }
}
