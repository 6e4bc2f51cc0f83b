import Administration
import CurlHTTP
import Foundation
import Logging

/// A real server on a real Unix socket in a directory of its own.
public enum TestServer {
    /// Runs the server as long as `body`.
    public static func with<Result: Sendable>(
        _ backend: FakeBackend,
        requestTimeout: Duration = .seconds(10),
        _ body: (TestClient) async throws -> Result
    ) async throws -> Result {
        let directory = try TestDirectory()
        defer { directory.remove() }
        return try await with(
            backend,
            socketPath: directory.path + "/control.sock",
            requestTimeout: requestTimeout,
            body
        )
    }

    public static func with<Result: Sendable>(
        _ backend: FakeBackend,
        socketPath: String,
        requestTimeout: Duration = .seconds(10),
        _ body: (TestClient) async throws -> Result
    ) async throws -> Result {
        var configuration = AdministrationServer.Configuration(socketPath: socketPath, version: "1.2.3")
        configuration.requestTimeout = requestTimeout
        let (ready, continuation) = AsyncStream<Void>.makeStream()
        let server = AdministrationServer(
            configuration: configuration,
            backend: backend,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            now: { FakeBackend.now },
            onReady: { continuation.yield() }
        )
        let running = Task {
            defer { continuation.finish() }
            try await server.run()
        }
        defer { running.cancel() }
        // Ends without an element when the server could not start; then its error is thrown here.
        var isReady = false
        for await _ in ready {
            isReady = true
            break
        }
        guard isReady else {
            try await running.value
            throw CancellationError()
        }
        let client = TestClient(socketPath: socketPath)
        let result = try await body(client)
        client.http.shutdown()
        running.cancel()
        _ = await running.result
        return result
    }
}

/// A directory for one test, short enough for a socket's path.
public struct TestDirectory: Sendable {
    public let path: String

    public init() throws {
        path = "/tmp/callbackd-test-\(UUID().uuidString.prefix(13))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    public func remove() { try? FileManager.default.removeItem(atPath: path) }
}
