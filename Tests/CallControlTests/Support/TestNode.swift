import ARI
import ARITestKit
import Locking
import Logging
import QueueEngine
import Testing

@testable import CallControl

/// A node control at work on a fake Asterisk, with everything that it told.
final class TestNode: Sendable {
    let server: FakeARIServer
    let sink: RecordingSink
    let control: NodeControl
    private let checks: Locked<[[String]]>
    private let runner: Locked<Task<Void, Never>?>

    /// Runs `body` with a node that is in step with its Asterisk, which has these channels at first.
    static func run(
        having channels: [Channel],
        for tenants: (any InputSink)? = nil,
        _ body: (TestNode) async throws -> Void
    ) async throws {
        try await run(prepare: { $0.has(channels) }, for: tenants, body)
    }

    /// The same, with an Asterisk that `prepare` scripts.
    static func run(
        prepare: (FakeARIServer) -> Void = { _ in },
        adjust: (inout ARIConfiguration) -> Void = { _ in },
        for tenants: (any InputSink)? = nil,
        _ body: (TestNode) async throws -> Void
    ) async throws {
        try await runUnconnected(prepare: prepare, adjust: adjust, for: tenants) { node in
            try await node.waitForConnected()
            try await body(node)
        }
    }

    /// The same, without waiting for the first connection.
    static func runUnconnected(
        prepare: (FakeARIServer) -> Void = { _ in },
        adjust: (inout ARIConfiguration) -> Void = { _ in },
        for tenants: (any InputSink)? = nil,
        _ body: (TestNode) async throws -> Void
    ) async throws {
        let server = try await FakeARIServer.start()
        // Only few tests care for the sound check, and dozens of requests in each would slow all of them down.
        server.answer("GET", "/sounds/{}", with: .never)
        prepare(server)
        var configuration = server.configuration()
        adjust(&configuration)
        let node = TestNode(server, configuration, RecordingSink(next: tenants))
        do {
            try await body(node)
        } catch {
            await node.stop()
            throw error
        }
        await node.stop()
    }

    private init(_ server: FakeARIServer, _ configuration: ARIConfiguration, _ sink: RecordingSink) {
        self.server = server
        self.sink = sink
        let checks = Locked<[[String]]>([])
        self.checks = checks
        let control = NodeControl(
            node: lab,
            configuration: configuration,
            sounds: SoundNames(directory: "callbackd", language: "en"),
            sink: sink,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            onSoundsChecked: { missing in checks.withLock { $0.append(missing) } }
        )
        self.control = control
        runner = Locked(Task { await control.run() })
    }

    private func stop() async {
        let runner = self.runner.withLock { $0 }
        runner?.cancel()
        await runner?.value
        control.client.shutdown()
        await server.stop()
    }

    /// Waits until the node control stops by itself.
    func waitForEnd() async throws {
        let runner = self.runner.withLock { $0 }
        try await inTime("the node control ends") { await runner?.value }
    }

    /// What each sound check found missing.
    var soundChecks: [[String]] { checks.withLock { $0 } }

    func perform(_ acts: Act...) {
        for act in acts { control.perform(act, for: acme) }
    }

    /// Waits until it is connected for the n-th time and knows what Asterisk has.
    func waitForConnected(_ count: Int = 1) async throws {
        try await eventually("in step for the \(count). time; told: \(sink.words)") {
            sink.words("reconciled").count >= count && control.status.isConnected
        }
    }

    /// Waits until an input was told; the word is its beginning after the tenant's name.
    func waitFor(_ word: String, count: Int = 1) async throws {
        try await eventually("\(count) × \(word); told: \(sink.words)") { sink.words("acme: " + word).count >= count }
    }

    /// Waits until every event that was pushed so far is taken: a caller who comes last is told last.
    func settle() async throws {
        let last = Channel(id: "settled-\(sink.words.count)")
        server.push(.stasisStart(last, args: ["acme", "settling"]))
        try await waitFor("callArrived \(last.id)")
        server.push(.stasisEnd(last))
        try await waitFor("channelEnded \(last.id)")
        try await inTime("all requests are made") { [control] in await control.lanes.idle() }
    }

    /// What was told of anything but connections and settling.
    var told: [String] {
        sink.words.filter { $0.hasPrefix("acme: ") && !$0.contains("settled-") }.map { String($0.dropFirst(6)) }
    }

    /// The requests that change something, as `POST /channels/1/answer`, in the order in which they came.
    var changes: [String] {
        server.requests.filter { request in
            // What the session does for itself is not counted.
            request.method != "GET" && !["applications", "events"].contains(request.pathComponents.first)
        }.map(\.words)
    }

    /// Those about one channel.
    func changes(of channel: String) -> [String] { changes.filter { $0.contains("/channels/\(channel)") } }

    /// Waits until so many requests that change something have come, and returns them.
    @discardableResult
    func waitForChanges(_ count: Int) async throws -> [String] {
        try await eventually("\(count) requests; came: \(changes)") { changes.count >= count }
        return changes
    }

    /// Waits for these requests and expects them and no others.
    func expectChanges(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let came = try await waitForChanges(expected.count)
        #expect(came == expected, sourceLocation: sourceLocation)
    }
}

extension RecordedRequest {
    /// Method and path, decoded.
    var words: String { method + " /" + pathComponents.joined(separator: "/") }
}
