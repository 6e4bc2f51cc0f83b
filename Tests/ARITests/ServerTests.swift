import ARITestKit
import Foundation
import Logging
import Testing

@testable import ARI

@Suite("Asterisk's outbound websocket gives sessions like any other")
struct ServerTests {
    @Test("A connection is a session: applications, events, requests, end")
    func session() async throws {
        let test = try await TestServer()
        let asterisk = try await FakeARIServer.start()
        #expect(try await asterisk.connectOut(test.outbound("callbackd", "other")) == 101)
        try await test.waitFor("connected 1")
        let session = try #require(test.sessions.first)
        #expect(session.applications == ["callbackd", "other"])
        #expect(session.peer?.username == "pbx1" && session.peer?.path == "/pbx1")
        #expect(session.peer?.address == "127.0.0.1")
        asterisk.push(.stasisStart(someChannel))
        try await test.waitFor("StasisStart 1763.12")
        try await session.client.channels.ring("1763.12")
        #expect(asterisk.webSocketRequests("POST", "/channels/{}/ring").count == 1)
        asterisk.dropWebSockets()
        try await test.waitFor("end closed")
        #expect(
            test.words == [
                "connected 1", "ApplicationRegistered", "ApplicationRegistered", "StasisStart 1763.12",
                "disconnected closed", "end closed",
            ]
        )
        try await test.stop()
        await asterisk.stop()
    }

    @Test("A reconnection is the next generation, and its events of the time between come first")
    func reconnection() async throws {
        let test = try await TestServer()
        let asterisk = try await FakeARIServer.start()
        try await asterisk.connectOut(test.outbound("callbackd"))
        try await test.waitFor("connected 1")
        asterisk.dropWebSockets()
        try await test.waitFor("disconnected closed")
        // Registered before: what names the application is the answer over the websocket.
        try await asterisk.connectOut(test.outbound("callbackd"), isRegistering: false)
        try await test.waitFor("connected 2")
        #expect(test.sessions.last?.applications == ["callbackd"])
        try await test.stop()
        await asterisk.stop()
    }

    @Test("Lists and what may block are refused without HTTP, and never sent over the websocket")
    func withoutHTTP() async throws {
        let test = try await TestServer()
        let asterisk = try await FakeARIServer.start()
        try await asterisk.connectOut(test.outbound("callbackd"))
        try await test.waitFor("connected 1")
        let client = try #require(test.sessions.first).client
        let list = await #expect(throws: ARIError.self) { try await client.channels.list() }
        #expect(list?.code == .noTransport && list?.mayHaveBeenSent == false)
        #expect(list?.message.contains("base URL") == true)
        await #expect(throws: ARIError.self) { try await client.bridges.addChannel("b", channels: ["c"]) }
        #expect(asterisk.requests("GET", "/channels").isEmpty)
        #expect(asterisk.requests("PUT", "/applications/{}/eventFilter").isEmpty)
        try await test.stop()
        await asterisk.stop()
    }

    @Test("With HTTP they go there, and the event filter is applied to each application")
    func withHTTP() async throws {
        let asterisk = try await FakeARIServer.start()
        var account = TestServer.account
        account.http = asterisk.configuration()
        let test = try await TestServer(accounts: [account])
        try await asterisk.connectOut(test.outbound("one", "two"))
        try await test.waitFor("connected 1")
        let client = try #require(test.sessions.first).client
        #expect(try await client.channels.list().isEmpty)
        try await client.channels.ring("a")
        // The session's own, and this one.
        #expect(asterisk.httpRequests("GET", "/channels").count == 2)
        #expect(asterisk.webSocketRequests("POST", "/channels/{}/ring").count == 1)
        #expect(asterisk.httpRequests("PUT", "/applications/one/eventFilter").count == 1)
        #expect(asterisk.httpRequests("PUT", "/applications/two/eventFilter").count == 1)
        try await test.stop()
        await asterisk.stop()
    }

    @Test("Wrong credentials get 401, a wrong path 404, and what asks for no websocket 404")
    func refusals() async throws {
        let test = try await TestServer()
        let asterisk = try await FakeARIServer.start()
        #expect(try await asterisk.connectOut(test.outbound("a", password: "wrong")) == 401)
        #expect(try await asterisk.connectOut(test.outbound("a", path: "/pbx2")) == 404)
        var plain = test.outbound("a")
        plain.head = "GET /pbx1 HTTP/1.1\r\nHost: x\r\n\r\n"
        #expect(try await asterisk.connectOut(plain) == 404)
        #expect(test.server.counters.refused == 2 && test.server.counters.accepted == 0)
        #expect(test.sessions.isEmpty)
        try await test.stop()
        await asterisk.stop()
    }

    @Test("Each account has its own path and generation")
    func accounts() async throws {
        let second = ARIServer.Account(username: "pbx2", password: Secret("other"), path: "/pbx2")
        let test = try await TestServer(accounts: [TestServer.account, second])
        let asterisk = try await FakeARIServer.start()
        #expect(try await asterisk.connectOut(test.outbound("one")) == 101)
        var outbound = test.outbound("two", path: "/pbx2", password: "other")
        #expect(try await asterisk.connectOut(outbound) == 401)
        outbound.username = "pbx2"
        #expect(try await asterisk.connectOut(outbound) == 101)
        try await test.waitFor("connected 1", count: 2)
        try await test.stop()
        await asterisk.stop()
    }

    @Test("A peer that does not answer pings is dead")
    func deadPeer() async throws {
        let test = try await TestServer { configuration in
            configuration.events.pingIntervalMilliseconds = 50
            configuration.events.deadPeerMilliseconds = 1500
        }
        let asterisk = try await FakeARIServer.start()
        try await asterisk.connectOut(test.outbound("callbackd"))
        try await test.waitFor("connected 1")
        let connected = ContinuousClock.now
        try await eventually("it is pinged for longer than a dead peer lives", within: .seconds(30)) {
            asterisk.pingCount > 2 && ContinuousClock.now - connected > .seconds(3)
        }
        #expect(test.words == ["connected 1", "ApplicationRegistered"])
        asterisk.answerPings(false)
        try await test.waitFor("disconnected dead_peer")
        try await test.stop()
        await asterisk.stop()
    }

    @Test("Whoever connects and says nothing is dropped, and counts as a connection until then")
    func silence() async throws {
        let test = try await TestServer { configuration in
            configuration.maximumConnections = 1
            configuration.events.handshakeTimeoutMilliseconds = 2000
        }
        let asterisk = try await FakeARIServer.start()
        var silent = test.outbound("a")
        silent.head = "GET /pbx1 HT"
        let first = Task { [silent] in try await asterisk.connectOut(silent) }
        try await eventually("the silent one is connected") { asterisk.openConnectionCount == 1 }
        #expect(try await asterisk.connectOut(test.outbound("a")) == 0)
        #expect(try await first.value == 0)
        try await eventually("there is room again") {
            (try? await asterisk.connectOut(test.outbound("a"))) == 101
        }
        try await test.stop()
        await asterisk.stop()
    }

    @Test("Sessions that nobody takes are dropped beyond a bound")
    func untaken() async throws {
        let test = try await TestServer(running: false) { $0.maximumConnections = 1 }
        let asterisk = try await FakeARIServer.start()
        #expect(try await asterisk.connectOut(test.outbound("a")) == 101)
        asterisk.dropWebSockets()
        try await eventually("there is room for a connection again") {
            (try? await asterisk.connectOut(test.outbound("a"))) == 101
        }
        try await eventually("the second session is dropped") { asterisk.webSocketCount == 0 }
        #expect(test.server.counters.overflows == 1)
        try await test.stop()
        await asterisk.stop()
    }

    @Test("A request line or a header over the limit ends the connection", arguments: [true, false])
    func longHead(isLine: Bool) async throws {
        let test = try await TestServer()
        let asterisk = try await FakeARIServer.start()
        var long = test.outbound("a")
        let text = String(repeating: "x", count: 20_000)
        if isLine { long.path = "/" + text } else { long.password = text }
        let status = try await asterisk.connectOut(long)
        #expect(status == 0 || (400..<500).contains(status))
        #expect(try await asterisk.connectOut(test.outbound("a")) == 101)
        try await test.stop()
        await asterisk.stop()
    }

    @Test("What cannot be is refused at the start, naming the field")
    func configuration() async throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        func problem(_ configuration: ARIServer.Configuration) async -> String {
            do {
                try await ARIServer.start(configuration, logger: logger).stop()
                return ""
            } catch { return error.description }
        }
        var configuration = ARIServer.Configuration(port: 0, security: .plainText, accounts: [])
        #expect(await problem(configuration).contains("accounts"))
        configuration.accounts = [TestServer.account]
        let taken = try await TestServer()
        configuration.port = taken.server.port
        #expect(await problem(configuration).contains("port \(taken.server.port)"))
        configuration.port = 0
        configuration.security = .tls(certificateFile: "/nowhere/cert.pem", keyFile: "/nowhere/key.pem")
        #expect(await problem(configuration).contains("/nowhere/cert.pem cannot be read"))
        configuration.security = .plainText
        configuration.accounts.append(TestServer.account)
        #expect(await problem(configuration).contains("same user name"))
        try await taken.stop()
    }
}
