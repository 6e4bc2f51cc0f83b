import ARI
import ARITestKit
import Foundation
import LabKit
import Logging
import Testing

/// The three transports against a real Asterisk.
@Suite struct TransportTests {
    private static let application = "transports"
    private static let dialplan = "[transports]\nexten => wait,1,Answer()\n same => n,Wait(120)\n"

    private func options() -> LabOptions {
        var options = LabOptions()
        options.agents = []
        options.dialplan = Self.dialplan
        return options
    }

    private func configuration(_ lab: Lab) throws -> ARIConfiguration {
        ARIConfiguration(
            baseURL: lab.ariURL.absoluteString,
            username: "callbackd",
            password: Secret(String(try String(contentsOf: lab.passwordFile, encoding: .utf8).dropLast())),
            application: Self.application
        )
    }

    /// A lab and a session on it.
    private func withSession(
        _ options: LabOptions,
        _ adjust: (Lab, inout ARIConfiguration) throws -> Void,
        _ body: (Lab, ARIClient, SessionRecord) async throws -> Void
    ) async throws {
        let lab = try await Lab.start(options)
        do {
            var configuration = try configuration(lab)
            try adjust(lab, &configuration)
            let client = ARIClient(configuration: configuration)
            let record = SessionRecord(ARISession(client: client, logger: .silent))
            do { try await body(lab, client, record) } catch { Issue.record("\(error)") }
            await record.stop()
            client.shutdown()
        } catch {
            Issue.record("\(error)")
        }
        try await lab.stop()
    }

    /// A call's life, wherever its requests go; the leg's id is `name`.
    private func playACall(_ name: String, _ client: ARIClient, _ record: SessionRecord) async throws {
        try await client.channels.create(
            endpoint: "Local/wait@transports/n",
            app: Self.application,
            channelID: name,
            variables: [:]
        )
        try await record.waitFor("StasisStart \(name)")
        try await client.channels.dial(name, timeoutSeconds: 5)
        try await record.waitFor("Up \(name)")
        #expect(try await client.channels.get(name).state == .up)
        try await client.bridges.createWithID("room-\(name)", type: ["mixing"])
        try await client.bridges.addChannel("room-\(name)", channels: [name])
        try await client.bridges.removeChannel("room-\(name)", channels: [name])
        let media = Array(repeating: "sound:tt-monkeys", count: 5)
        #expect(try await client.channels.playWithID(name, playbackID: "p-\(name)", media: media).channelID == name)
        try await record.waitFor("PlaybackStarted")
        try await client.playbacks.stop("p-\(name)")
        try await record.waitFor("PlaybackFinished")
        #expect(try await client.channels.list().contains { $0.id == name })
        try await client.bridges.destroy("room-\(name)")
        try await client.channels.hangup(name)
        try await record.waitFor("ChannelDestroyed \(name)")
        let error = await #expect(throws: ARIError.self) { try await client.channels.ring(name) }
        #expect(error?.isNotFound == true, "\(error.map(\.description) ?? "")")
    }

    @Test func requestsGoOverHTTPUnlessAskedOtherwise() async throws {
        try await withSession(options()) { _, _ in
        } _: { _, client, record in
            try await record.waitFor("connected 1")
            try await playACall("leg", client, record)
            #expect(client.webSocketRequests == WebSocketRequestCounters())
        }
    }

    @Test func shortRequestsGoOverTheEventWebSocketAndFallBackWhereItsFilterKeepsAnswersBack() async throws {
        try await withSession(options()) { _, configuration in
            configuration.requests.overWebSocket = .automatic
        } _: { lab, client, record in
            try await record.waitFor("connected 1")
            try await eventually("requests go over the websocket") {
                _ = try? await client.asterisk.ping()
                return client.webSocketRequests.answers > 1
            }
            let before = client.webSocketRequests
            try await playACall("leg", client, record)
            // get, createWithID, playWithID, stop, destroy, hangup, dial and the refused ring.
            #expect(client.webSocketRequests.answers - before.answers == 8)
            #expect(client.webSocketRequests.fallbacks == 0 && client.webSocketRequests.unanswered == 0)
            #expect(await record.words.allSatisfy { !$0.hasPrefix("RESTResponse") })
            try await client.applications.filter(
                Self.application,
                filter: ["allowed": .array([.object(["type": .string("StasisStart")])])]
            )
            try await client.asterisk.ping()
            try await eventually("the swallowed answer is noticed", within: .seconds(30)) {
                _ = try? await client.asterisk.ping()
                return client.webSocketRequests.unanswered == 1
            }
            let answers = client.webSocketRequests.answers
            try await client.asterisk.ping()
            #expect(client.webSocketRequests.answers == answers)
        }
    }

    @Test func httpsAndWSSAreVerified() async throws {
        let authority = try CertificateAuthority()
        let (certificate, key) = try authority.certificate(for: "localhost")
        let port = try Ports.block()
        var options = options()
        options.configuration["http.conf"] = """
            tlsenable = yes
            tlsbindaddr = 127.0.0.1:\(port)
            tlscertfile = /lab/etc/tls.pem
            tlsprivatekey = /lab/etc/tls.key

            """
        options.configuration["tls.pem"] = try String(contentsOfFile: certificate, encoding: .utf8)
        options.configuration["tls.key"] = try String(contentsOfFile: key, encoding: .utf8)
        try await withSession(options) { _, configuration in
            configuration.baseURL = "https://localhost:\(port)/ari"
            configuration.caFile = authority.file
            configuration.requests.overWebSocket = .automatic
        } _: { lab, client, record in
            try await record.waitFor("connected 1")
            try await playACall("leg", client, record)
            var distrusting = client.configuration
            distrusting.caFile = nil
            let other = ARIClient(configuration: distrusting)
            let error = await #expect(throws: ARIError.self) { try await other.asterisk.ping() }
            #expect(error?.code == .tls)
            let second = SessionRecord(ARISession(client: other, logger: .silent))
            try await second.waitFor("unreachable tls")
            await second.stop()
            other.shutdown()
        }
    }

    /// Asterisk's side of an outbound websocket.
    private func outbound(_ options: inout LabOptions, to port: Int, more: String = "", scheme: String = "ws") {
        options.configuration["ari.conf"] = """

            [outbound]
            type = outbound_websocket
            websocket_client_id = client
            apps = \(Self.application)
            local_ari_user = callbackd

            """
        options.configuration["websocket_client.conf"] = """
            [client]
            type = websocket_client
            connection_type = persistent
            uri = \(scheme)://127.0.0.1:\(port)/pbx1
            protocols = ari
            username = pbx1
            password = s3cret
            reconnect_interval = 100
            \(more)

            """
    }

    private func serve(port: Int, _ security: ARIServer.Security, _ http: ARIConfiguration?) async throws -> ARIServer {
        let account = ARIServer.Account(username: "pbx1", password: Secret("s3cret"), path: "/pbx1", http: http)
        var configuration = ARIServer.Configuration(port: port, security: security, accounts: [account])
        configuration.events.pingIntervalMilliseconds = 100
        configuration.events.deadPeerMilliseconds = 2000
        return try await ARIServer.start(configuration, logger: .silent)
    }

    /// The server's next session, running.
    private func next(_ server: ARIServer) async throws -> SessionRecord {
        try await inTime("Asterisk connects", within: .seconds(30)) {
            for await session in server.sessions { return SessionRecord(session) }
            throw CancellationError()
        }
    }

    @Test func anOutboundWebSocketCarriesACallAndWhatWasMissedComesFirst() async throws {
        let port = Int(try Ports.block())
        var options = options()
        outbound(&options, to: port)
        let lab = try await Lab.start(options)
        do {
            let http = try configuration(lab)
            let server = try await serve(port: port, .plainText, http)
            let record = try await next(server)
            try await record.waitFor("connected 1")
            #expect(record.session.applications == [Self.application])
            #expect(record.session.peer?.address == "127.0.0.1")
            let connected = ContinuousClock.now
            try await playACall("leg", record.session.client, record)
            #expect(record.session.client.webSocketRequests.answers > 8)
            try await eventually("it outlives many pings") {
                ContinuousClock.now - connected > .seconds(5) || !record.session.isConnected
            }
            #expect(record.session.isConnected)
            server.stop()
            try await record.waitFor("disconnected stopped")
            await record.stop()

            // While nobody listens a call enters Stasis all the same, and waits.
            let status = try await lab.ari(
                "POST",
                "/channels/missed?endpoint=Local/wait@transports/n&app=\(Self.application)"
            ).status
            #expect(status == 200)
            let second = try await serve(port: port, .plainText, http)
            let later = try await next(second)
            try await later.waitFor("connected 1")
            try await later.waitFor("StasisStart missed")
            try await later.session.client.channels.hangup("missed")
            try await later.waitFor("ChannelDestroyed missed")
            second.stop()
            await later.stop()
        } catch {
            Issue.record("\(error)")
        }
        try await lab.stop()
    }

    @Test func anOutboundWebSocketIsVerifiedByAsteriskAndNeverCarriesLists() async throws {
        let authority = try CertificateAuthority()
        let (certificate, key) = try authority.certificate(for: "127.0.0.1")
        let port = Int(try Ports.block())
        var options = options()
        outbound(&options, to: port, more: "tls_enabled = yes\nca_list_file = /lab/etc/ca.pem", scheme: "wss")
        options.configuration["ca.pem"] = try String(contentsOfFile: authority.file, encoding: .utf8)
        let server = try await serve(port: port, .tls(certificateFile: certificate, keyFile: key), nil)
        let lab = try await Lab.start(options)
        do {
            let record = try await next(server)
            try await record.waitFor("connected 1")
            #expect(record.session.applications == [Self.application])
            let client = record.session.client
            #expect(try await client.asterisk.getInfo(only: [.system]).system?.version.hasPrefix("22.") == true)
            let error = await #expect(throws: ARIError.self) { try await client.channels.list() }
            #expect(error?.code == .noTransport)
            try await client.events.userEvent("hello", application: Self.application)
            try await record.waitFor("ChannelUserevent")
            server.stop()
            await record.stop()
        } catch {
            Issue.record("\(error)\n\(lab.asteriskLog.suffix(2000))")
        }
        server.stop()
        try await lab.stop()
    }
}

extension Logger {
    fileprivate static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// A running session and what it told, in words.
private actor SessionRecord {
    nonisolated let session: ARISession
    private(set) var words: [String] = []
    private var runner: Task<Void, Never>?

    init(_ session: ARISession) {
        self.session = session
        runner = nil
        Task { await start() }
    }

    private func start() {
        runner = Task { [session] in
            async let end = session.run()
            for await signal in session.signals { add(signal) }
            _ = await end
        }
    }

    private func add(_ signal: ARISignal) {
        switch signal {
        case .connected(let generation): words.append("connected \(generation)")
        case .event(let event):
            words.append(event.type)
            guard let channel = event.channel else { return }
            words.append("\(event.type) \(channel.id)")
            if channel.state == .up { words.append("Up \(channel.id)") }
        case .disconnected(let reason): words.append("disconnected \(reason.code.label)")
        case .unreachable(let reason, _, _): words.append("unreachable \(reason.code.label)")
        case .malformed(let message): words.append("malformed \(message.error)")
        case .replaced: words.append("replaced")
        case .resynchronised: break
        }
    }

    nonisolated func waitFor(_ word: String) async throws {
        try await eventually(word, within: .seconds(30)) { await self.words.contains(word) }
    }

    func stop() async {
        runner?.cancel()
        await runner?.value
    }
}
