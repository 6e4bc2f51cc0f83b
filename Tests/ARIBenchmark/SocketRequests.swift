import ARI
import ArgumentParser
import Foundation
import Logging

/// Our client's requests over the event websocket: the same pings as over HTTP.
struct SocketRequests: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send pings by ARIClient over the event websocket (a part of the comparison)."
    )

    @OptionGroup var target: Target

    func run() async throws {
        var configuration = ARIConfiguration(
            baseURL: target.url,
            username: target.username,
            password: Secret(try target.password),
            application: "socket-requests"
        )
        configuration.requests.overWebSocket = .automatic
        let client = ARIClient(configuration: configuration)
        let session = ARISession(client: client, logger: Logger(label: "requests") { _ in SwiftLogNoOpLogHandler() })
        let runner = Task { await session.run() }
        let reader = Task { for await _ in session.signals {} }
        try await Self.warmUp(client)
        let before = client.webSocketRequests
        let watch = Stopwatch()
        let times = try await Requests.ping(client, target)
        try target.tell(times, watch)
        let after = client.webSocketRequests
        guard after.answers - before.answers == times.count, after.fallbacks == before.fallbacks else {
            throw Failure(description: "not all requests went over the websocket: \(after)")
        }
        runner.cancel()
        reader.cancel()
        client.shutdown()
    }

    /// Pings until they are known to go over the websocket, and then some, before the clock runs.
    private static func warmUp(_ client: ARIClient) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while client.webSocketRequests.answers < 20 {
            guard ContinuousClock.now < deadline else {
                throw Failure(description: "requests do not go over the websocket: \(client.webSocketRequests)")
            }
            try await client.asterisk.ping()
        }
    }
}
