import ARI
import ARITestKit
import Foundation
import Locking
import Logging

/// A running session on a fake Asterisk, with everything that it told.
final class TestSession: Sendable {
    let server: FakeARIServer
    let client: ARIClient
    let session: ARISession
    private let told = Locked(Told())
    private let runner: Task<ARISession.End, Never>
    private let reader: Task<Void, Never>

    init(_ server: FakeARIServer, consuming: Bool = true, _ adjust: (inout ARIConfiguration) -> Void = { _ in }) {
        var configuration = server.configuration()
        adjust(&configuration)
        self.server = server
        client = ARIClient(configuration: configuration)
        let session = ARISession(client: client, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        self.session = session
        runner = Task { await session.run() }
        reader = Task { [told] in
            guard consuming else { return }
            for await signal in session.signals { told.withLock { $0.add(signal) } }
        }
    }

    var signals: [ARISignal] { told.withLock { $0.signals } }
    var words: [String] { signals.map(\.word) }

    /// Waits for the n-th signal of a kind.
    func waitFor(_ word: String, count: Int = 1) async throws {
        try await eventually("\(count) × \(word), told so far: \(words.suffix(20))") { [self] in
            told.withLock { $0.counts[word] ?? 0 } >= count
        }
    }

    /// Waits for `connected` and for the fake to know the websocket.
    func waitForConnected(_ generation: Int = 1) async throws {
        try await waitFor("connected \(generation)")
    }

    /// How the session ended, once it has and everything is told.
    func end() async throws -> ARISession.End {
        try await inTime("the session ends") { [runner, reader] in
            let end = await runner.value
            await reader.value
            return end
        }
    }

    func stop() async {
        runner.cancel()
        _ = await runner.value
        await reader.value
        client.shutdown()
        await server.stop()
    }
}

/// What was told, and how often in each wording, so that waiting for it costs little.
private struct Told {
    var signals: [ARISignal] = []
    var counts: [String: Int] = [:]

    mutating func add(_ signal: ARISignal) {
        signals.append(signal)
        counts[signal.word, default: 0] += 1
    }
}

extension ARISignal {
    /// The signal in a word or two, for comparing whole histories.
    var word: String {
        switch self {
        case .connected(let generation): "connected \(generation)"
        case .event(let event): event.channel.map { "\(event.type) \($0.id)" } ?? event.type
        case .malformed: "malformed"
        case .disconnected(let reason): "disconnected \(reason.code.label)"
        case .unreachable(let reason, _, _): "unreachable \(reason.code.label)"
        case .replaced: "replaced"
        }
    }
}

let someChannel = Channel(
    id: "1763.12",
    name: "PJSIP/6001-00000004",
    state: .up,
    caller: CallerID(name: "Ann", number: "6001"),
    dialplan: DialplanPosition(context: "in", exten: "100", priority: 2, appName: "Stasis", appData: "callbackd")
)
