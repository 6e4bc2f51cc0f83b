import ARI
import CurlHTTP
import Foundation
import Locking
import Logging

/// Stands between an application and its Asterisk, passes everything on, and writes it down.
///
/// Requests go on over HTTP, events come by a session of the recorder's own. Times and machine-made names are replaced
/// (see ``finish(name:)``); numbers, names and variables stay as they are, so record with numbers that nobody owns.
public final class TraceRecorder: Sendable {
    /// Where the application finds the recorder instead of its Asterisk.
    public let server: FakeARIServer
    private let upstream: ARIConfiguration
    private let http: HTTPClient
    private let client: ARIClient
    private let notes = Locked(Notes())
    private let session: ARISession
    private let tasks: Locked<[Task<Void, Never>]>

    private struct Notes {
        var steps: [TraceStep] = []
        var start: ContinuousClock.Instant?
        var requestCount = 0
        var isConnected = false

        var now: Int? {
            guard let start else { return nil }
            let passed = (ContinuousClock.now - start).components
            return Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
        }
    }

    /// Connects to the Asterisk and listens for the application.
    /// - Parameter upstream: the Asterisk; the application's name is used on both sides.
    /// - Throws: ``NeverHappened`` if no connection is made within 10 s.
    public static func start(inFrontOf upstream: ARIConfiguration) async throws -> TraceRecorder {
        let recorder = TraceRecorder(upstream, try await FakeARIServer.start())
        do {
            try await eventually("the recorder is connected to \(upstream.baseURL)") {
                recorder.notes.withLock { $0.isConnected }
            }
        } catch {
            await recorder.stop()
            throw error
        }
        return recorder
    }

    private init(_ upstream: ARIConfiguration, _ server: FakeARIServer) {
        self.upstream = upstream
        self.server = server
        var configuration = HTTPClient.Configuration()
        configuration.username = upstream.username
        configuration.password = upstream.password
        configuration.caFile = upstream.caFile
        configuration.timeoutMilliseconds = upstream.requests.blockingTimeoutMilliseconds
        http = HTTPClient(configuration: configuration)
        client = ARIClient(configuration: upstream)
        let session = ARISession(
            client: client,
            logger: Logger(label: "ari-recorder") { _ in SwiftLogNoOpLogHandler() }
        )
        self.session = session
        tasks = Locked([])
        server.handleOthers { [self] in await pass($0) }
        let runner = Task { _ = await session.run() }
        let reader = Task { [self] in
            for await signal in session.signals { note(signal) }
        }
        tasks.withLock { $0 = [runner, reader] }
    }

    /// A client's configuration that leads through the recorder.
    public var configuration: ARIConfiguration { server.configuration(application: upstream.application) }

    /// Forgets what has passed so far and begins to write down. Call it when the application is connected.
    public func begin() {
        notes.withLock { notes in
            notes.steps = []
            notes.requestCount = 0
            notes.start = .now
        }
    }

    /// Writes down what somebody at a phone does. Call it right before.
    public func note(act: String) {
        notes.withLock { notes in
            guard let now = notes.now else { return }
            notes.steps.append(TraceStep(at: now, act: act))
        }
    }

    /// Ends the writing and returns what was written since ``begin()``.
    ///
    /// Timestamps, Asterisk's own id, channel ids that Asterisk made, the numbers in channel names, SIP Call-IDs and
    /// ports are replaced by others in order of their appearance.
    public func finish(name: String) -> Trace {
        let steps = notes.withLock { notes in
            notes.start = nil
            return notes.steps
        }
        var scrubber = TraceScrubber()
        return Trace(name: name, steps: steps.map { scrubber.scrub($0) })
    }

    /// Ends the connections on both sides.
    public func stop() async {
        let tasks = tasks.withLock { tasks in
            defer { tasks = [] }
            return tasks
        }
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
        client.shutdown()
        http.shutdown()
        await server.stop()
    }

    private func note(_ signal: ARISignal) {
        switch signal {
        case .connected: notes.withLock { $0.isConnected = true }
        case .disconnected: notes.withLock { $0.isConnected = false }
        case .event(let event):
            let json = if case .unknown(_, let json) = event { json } else { event.message?.received.json ?? "" }
            // Under the lock, so that the application gets events in the order that is written down.
            notes.withLock { notes in
                if let now = notes.now { notes.steps.append(TraceStep(at: now, event: Self.json(Data(json.utf8)))) }
                server.push(json)
            }
        default: break
        }
    }

    private func pass(_ request: RecordedRequest) async -> FakeAnswer {
        // The mark by which the application's session knows what is older than its snapshot: the recorder's own session
        // would keep it for itself.
        if request.rawPath.hasPrefix("/events/user/" + EventMark.prefix) { return server.usualAnswer(to: request) }
        let number = notes.withLock { notes -> Int in
            notes.requestCount += 1
            guard let now = notes.now else { return notes.requestCount }
            let step = TraceStep.Request(
                number: notes.requestCount,
                method: request.method,
                path: request.rawPath,
                query: request.query.isEmpty ? nil : request.query,
                body: Self.json(request.body)
            )
            notes.steps.append(TraceStep(at: now, request: step))
            return notes.requestCount
        }
        let type = request.header("content-type").map { [HTTPHeader("Content-Type", $0)] } ?? []
        let target = request.target.hasPrefix("/ari") ? request.target.dropFirst(4) : request.target[...]
        do {
            let response = try await http.send(
                HTTPRequest(
                    HTTPMethod(rawValue: request.method),
                    url: upstream.baseURL + target,
                    headers: type,
                    body: request.body.isEmpty ? nil : request.body,
                    mayTakeLong: true
                )
            )
            let answer = TraceStep.Answer(to: number, status: response.status, body: Self.json(response.body))
            notes.withLock { notes in
                if let now = notes.now { notes.steps.append(TraceStep(at: now, answer: answer)) }
            }
            return FakeAnswer(
                kind: .reply(
                    status: response.status,
                    body: response.body,
                    contentType: response.header("content-type") ?? "application/json"
                )
            )
        } catch {
            return .closeWithoutAnswer
        }
    }

    private static func json(_ data: Data) -> JSONValue? {
        data.isEmpty ? nil : try? JSONDecoder().decode(JSONValue.self, from: data)
    }
}
