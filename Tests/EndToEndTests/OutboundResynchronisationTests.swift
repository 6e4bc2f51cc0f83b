import ARI
import ARITestKit
import Foundation
import LabKit
import Locking
import Logging
import Testing

/// Asterisk's outbound websocket is cut, and connects anew.
@Suite struct OutboundResynchronisationTests {
    private static let applications = ["first", "second"]
    private static let dialplan = "[parking]\nexten => wait,1,Answer()\n same => n,Wait(120)\n"

    /// An Asterisk that connects to our server through a relay.
    private func run(_ body: (Lab, Relay, Told) async throws -> Void) async throws {
        let port = try Ports.block()
        let relay = try Relay(to: port)
        let lab = try await Lab.start(options(port: Int(relay.port)))
        let told = Told()
        do {
            let server = try await serve(lab, port: Int(port))
            let reader = Task { await told.read(server) }
            do { try await body(lab, relay, told) } catch {
                Issue.record("\(error)\n\(told.words)\n\(lab.asteriskLog.suffix(2000))")
            }
            server.stop()
            await reader.value
        } catch {
            Issue.record("\(error)")
        }
        relay.stop()
        try await lab.stop()
    }

    private func options(port: Int) -> LabOptions {
        var options = LabOptions()
        options.agents = []
        options.dialplan = Self.dialplan
        options.configuration["ari.conf"] = """

            [outbound]
            type = outbound_websocket
            websocket_client_id = client
            apps = \(Self.applications.joined(separator: ","))
            local_ari_user = callbackd

            """
        options.configuration["websocket_client.conf"] = """
            [client]
            type = websocket_client
            connection_type = persistent
            uri = ws://127.0.0.1:\(port)/pbx1
            protocols = ari
            username = pbx1
            password = s3cret
            reconnect_interval = 100

            """
        return options
    }

    private func serve(_ lab: Lab, port: Int) async throws -> ARIServer {
        let password = String(try String(contentsOf: lab.passwordFile, encoding: .utf8).dropLast())
        let http = ARIConfiguration(
            baseURL: lab.ariURL.absoluteString,
            username: "callbackd",
            password: Secret(password),
            application: ""
        )
        let account = ARIServer.Account(username: "pbx1", password: Secret("s3cret"), path: "/pbx1", http: http)
        let configuration = ARIServer.Configuration(port: port, security: .plainText, accounts: [account])
        return try await ARIServer.start(configuration, logger: Logger(label: "t") { _ in SwiftLogNoOpLogHandler() })
    }

    private func originate(_ id: String, _ lab: Lab, app: String) async throws {
        let path = "/channels/\(id)?endpoint=Local/wait@parking/n&app=\(app)"
        #expect(try await lab.ari("POST", path).status == 200)
        try await waitUntil("\(id) is up and in Stasis", within: .seconds(10)) {
            let answer = try await lab.ari("GET", "/channels/\(id)").body
            return answer.contains(#""state":"Up""#) && answer.contains(#""app_name":"Stasis""#)
        }
    }

    @Test("What lost events would have told is told as the difference: one gone and one found, in two applications")
    func lost() async throws {
        try await run { lab, relay, told in
            try await told.waitFor("resynchronised")
            for (id, app) in zip(["leaver", "stayer"], Self.applications) {
                try await originate(id, lab, app: app)
                try await told.waitFor("StasisStart \(id)")
            }
            let session = try #require(told.sessions.last)
            #expect(session.applications.sorted() == Self.applications)
            try await session.subscribe(to: [.channel("stayer")], for: "first")
            let answers = session.client.webSocketRequests.answers
            let waiting = Task { try await session.waitForHangup(of: "leaver", timeout: .seconds(60)) }
            try await eventually("it waits") { session.client.webSocketRequests.answers > answers }

            relay.swallow()
            #expect(try await lab.ari("DELETE", "/channels/leaver").status == 204)
            try await originate("comer", lab, app: "first")
            relay.cut()
            try await told.waitFor("end closed")
            relay.mend()

            try await told.waitFor("resynchronised", count: 2)
            let difference = try #require(told.differences.last)
            #expect(!difference.isFirst)
            #expect(difference.channels.gone.map(\.id) == ["leaver"])
            #expect(difference.channels.found.map(\.id) == ["comer"])
            #expect(difference.lostSubscriptions.isEmpty)
            #expect(try await waiting.value == .gone)
            let next = try #require(told.sessions.last)
            #expect(next !== session && next.applications.sorted() == Self.applications)
            #expect(next.subscribedSources == [.channel("stayer")])
            #expect(Set(next.picture.channels.map(\.id)) == ["stayer", "comer"])
            try await next.client.channels.hangup("comer")
            try await told.waitFor("ChannelDestroyed comer")
            #expect(told.words.allSatisfy { !$0.hasPrefix("ChannelUserevent") })
        }
    }

    @Test("Asterisk connects anew while we take the old connection for alive: the newer wins, and nothing is missed")
    func superseded() async throws {
        try await run { lab, relay, told in
            try await told.waitFor("resynchronised")
            try await originate("leaver", lab, app: "first")
            try await told.waitFor("StasisStart leaver")

            relay.swallow()
            #expect(try await lab.ari("DELETE", "/channels/leaver").status == 204)
            try await originate("comer", lab, app: "first")
            relay.endNear()

            try await told.waitFor("resynchronised", count: 2)
            try await told.waitFor("disconnected superseded")
            let difference = try #require(told.differences.last)
            #expect(difference.channels.gone.map(\.id) == ["leaver"])
            #expect(difference.channels.found.map(\.id) == ["comer"])
            #expect(told.sessions.map(\.isConnected) == [false, true])
        }
    }

    @Test("What Asterisk has kept for us is told by its events, and is not in the difference")
    func kept() async throws {
        try await run { lab, relay, told in
            try await told.waitFor("resynchronised")
            try await originate("leaver", lab, app: "first")
            try await told.waitFor("StasisStart leaver")

            relay.cut()
            try await told.waitFor("end closed")
            #expect(try await lab.ari("DELETE", "/channels/leaver").status == 204)
            try await originate("comer", lab, app: "second")
            relay.mend()

            try await told.waitFor("StasisStart comer")
            try await told.waitFor("ChannelDestroyed leaver")
            #expect(told.differences.count == 2 && told.differences.last?.channels.isEmpty == true)
            #expect(told.sessions.last?.picture.channels.map(\.id) == ["comer"])
        }
    }
}

/// What the server's sessions told.
private final class Told: Sendable {
    private struct State {
        var sessions: [ARISession] = []
        var words: [String] = []
        var differences: [Resynchronisation] = []
    }

    private let state = Locked(State())

    var sessions: [ARISession] { state.copy.sessions }
    var words: [String] { state.copy.words }
    var differences: [Resynchronisation] { state.copy.differences }

    func waitFor(_ word: String, count: Int = 1) async throws {
        try await eventually("\(count) × \(word), told so far: \(words.suffix(20))", within: .seconds(30)) { [self] in
            words.count { $0 == word } >= count
        }
    }

    func read(_ server: ARIServer) async {
        await withTaskGroup(of: Void.self) { group in
            for await session in server.sessions {
                state.withLock { $0.sessions.append(session) }
                group.addTask { await self.read(session) }
            }
        }
    }

    private func read(_ session: ARISession) async {
        async let end = session.run()
        for await signal in session.signals { add(signal) }
        let last = "end \(await end)"
        state.withLock { $0.words.append(last) }
    }

    private func add(_ signal: ARISignal) {
        state.withLock { state in
            switch signal {
            case .resynchronised(let difference):
                state.differences.append(difference)
                state.words.append("resynchronised")
            case .event(let event):
                state.words.append(event.channel.map { "\(event.type) \($0.id)" } ?? event.type)
            case .connected(let generation): state.words.append("connected \(generation)")
            case .disconnected(let reason): state.words.append("disconnected \(reason.code.label)")
            case .malformed, .unreachable, .replaced: break
            }
        }
    }
}
