import Administration
import AdministrationTestKit
import CurlHTTP
import Foundation
import Logging
import ServiceLifecycle
import Testing

@Suite struct ShutdownTests {
    @Test func aGracefulShutdownEndsTheServerThoughAConnectionIsKeptOpen() async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        let (ready, continuation) = AsyncStream<Void>.makeStream()
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let server = AdministrationServer(
            configuration: .init(socketPath: directory.path + "/s", version: "1"),
            backend: FakeBackend(),
            logger: logger,
            onReady: { continuation.finish() }
        )
        let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
        let running = Task { try await group.run() }
        for await _ in ready {}

        let client = keptOpenClient(directory.path + "/s")
        let response = try await client.send(HTTPRequest(.get, url: "http://test/v1/status"))
        #expect(response.status == 200)
        await group.triggerGracefulShutdown()
        try await running.value
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == [])
        client.shutdown()
    }

    private func keptOpenClient(_ path: String) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.unixSocketPath = path
        return HTTPClient(configuration: configuration)
    }
}
