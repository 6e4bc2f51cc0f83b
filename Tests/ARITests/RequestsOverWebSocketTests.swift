import ARITestKit
import Foundation
import Testing

@testable import ARI

@Suite("Short requests go over the websocket where that is asked for, and nothing else does")
struct RequestsOverWebSocketTests {
    /// A session whose requests are known to be answered on the websocket.
    private func ready(
        _ server: FakeARIServer,
        _ adjust: (inout ARIConfiguration) -> Void = { _ in }
    ) async throws -> TestSession {
        let test = automatic(server, adjust)
        try await test.waitForReady()
        return test
    }

    private func automatic(
        _ server: FakeARIServer,
        _ adjust: (inout ARIConfiguration) -> Void = { _ in }
    ) -> TestSession {
        TestSession(server) { configuration in
            configuration.requests.overWebSocket = .automatic
            // Long enough for a loaded machine: only what is meant to stay unanswered ever waits for it.
            configuration.requests.webSocketPatienceMilliseconds = 20_000
            configuration.requests.timeoutMilliseconds = 30_000
            adjust(&configuration)
        }
    }

    @Test("Short ones over the websocket; lists and what may block over HTTP")
    func byKind() async throws {
        let test = try await ready(try await FakeARIServer.start())
        let lists = test.server.httpRequests("GET", "/channels").count
        try await test.client.channels.ring("a/b?c")
        let bridge = try await test.client.bridges.createWithID("room", type: ["mixing"], variables: ["A": "ü \"1\""])
        #expect(bridge.id == "room")
        #expect(try await test.client.channels.list().isEmpty)
        try await test.client.bridges.addChannel("room", channels: ["x"])
        #expect(test.server.webSocketRequests("POST", "/channels/{}/ring").first?.pathComponents[1] == "a/b?c")
        let made = try #require(test.server.webSocketRequests("POST", "/bridges/{}").first)
        #expect(made.query["type"] == "mixing" && made.text == #"{"variables":{"A":"ü \"1\""}}"#)
        #expect(made.header("content-type") == "application/json")
        #expect(test.server.httpRequests("GET", "/channels").count == lists + 1)
        #expect(test.server.httpRequests("POST", "/bridges/{}/addChannel").count == 1)
        #expect(test.server.webSocketRequests("GET", "/channels").isEmpty)
        await test.stop()
    }

    @Test("Every operation that answers with a list or a file, or may block, stays on HTTP")
    func everyOperation() async throws {
        let test = try await ready(try await FakeARIServer.start())
        let answers = Dictionary(uniqueKeysWithValues: Digest.committed.operations.map { ($0.name, $0.answer) })
        var overWebSocket = 0
        for operation in EveryOperation.all {
            let before = test.server.requests.count
            _ = try? await operation.call(test.client)
            for request in test.server.requests.dropFirst(before) where request.isOverWebSocket {
                overWebSocket += 1
                let answer = try #require(answers[operation.name])
                #expect(!answer.hasPrefix("List") && answer != "binary", "\(operation.name) went over the websocket")
            }
        }
        #expect(overWebSocket > 50)
        await test.stop()
    }

    @Test("A shutdown ends those that are out, and none goes out after it")
    func shutdown() async throws {
        let test = try await ready(try await FakeARIServer.start())
        test.server.answer("POST", "/channels/{}/ring", with: .never)
        let ringing = Task { try await test.client.channels.ring("a") }
        try await test.server.waitForRequests("POST", "/channels/{}/ring")
        test.client.shutdown()
        let ended = await #expect(throws: ARIError.self) { try await ringing.value }
        #expect(ended?.code == .shutDown)
        #expect(ended?.mayHaveBeenSent == true)
        let refused = await #expect(throws: ARIError.self) { try await test.client.channels.ring("b") }
        #expect(refused?.code == .shutDown)
        #expect(refused?.mayHaveBeenSent == false)
        #expect(test.server.requests("POST", "/channels/{}/ring").count == 1)
        await test.stop()
    }

    @Test("Nothing goes over the websocket unless it is asked for")
    func never() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected()
        try await test.client.channels.ring("a")
        #expect(test.server.requests.allSatisfy { !$0.isOverWebSocket })
        #expect(test.server.requests("GET", "/asterisk/info").isEmpty)
        await test.stop()
    }

    @Test("An Asterisk that is too old, or does not say, gets everything over HTTP", arguments: ["22.3.1", "GIT-x"])
    func tooOld(version: String) async throws {
        let server = try await FakeARIServer.start()
        server.answerVersion(version)
        let test = automatic(server)
        try await eventually("the version is known") { test.standing == .unsupported }
        try await test.client.channels.ring("a")
        #expect(server.requests.allSatisfy { !$0.isOverWebSocket })
        await test.stop()
    }

    @Test("Where the event filter keeps answers back, requests stay on HTTP")
    func filtered() async throws {
        let server = try await FakeARIServer.start()
        server.answerOverWebSocket(false)
        let test = automatic(server) { $0.requests.webSocketPatienceMilliseconds = 50 }
        try await eventually("the ping stays unanswered") {
            if case .suspended = test.standing { true } else { false }
        }
        try await test.client.channels.ring("a")
        #expect(server.httpRequests("POST", "/channels/{}/ring").count == 1)
        #expect(server.webSocketRequests("POST", "/channels/{}/ring").isEmpty)
        await test.stop()
    }

    @Test("After the pause it is found out again whether answers come")
    func afterThePause() async throws {
        let server = try await FakeARIServer.start()
        server.answerOverWebSocket(false)
        let test = automatic(server) { configuration in
            configuration.requests.webSocketPatienceMilliseconds = 50
            configuration.requests.webSocketPauseMilliseconds = 20
        }
        try await eventually("the ping stays unanswered") {
            if case .suspended = test.standing { true } else { false }
        }
        server.answerOverWebSocket(true)
        try await eventually("requests go over the websocket") {
            try? await test.client.channels.ring("a")
            return !server.webSocketRequests("POST", "/channels/{}/ring").isEmpty
        }
        await test.stop()
    }

    @Test("Answers are not events")
    func noEvents() async throws {
        let test = try await ready(try await FakeARIServer.start())
        try await test.client.channels.ring("a")
        test.server.push(#"{"type":"RESTResponse","request_id":"9999","status_code":200,"application":"callbackd"}"#)
        test.server.push(.stasisStart(Channel(id: "a")))
        try await test.waitFor("StasisStart a")
        #expect(test.words == ["connected 1", "StasisStart a"])
        #expect(test.client.webSocketRequests.unknown == 1)
        await test.stop()
    }

    @Test("A thousand at once are all answered, each with its own answer, within the bound on the websocket")
    func manyAtOnce() async throws {
        let server = try await FakeARIServer.start()
        server.handle("GET", "/channels/{}") { request in .value(Channel(id: request.pathComponents[1])) }
        let test = try await ready(server)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<1000 {
                group.addTask { try await test.client.channels.get("c\(number)").id == "c\(number)" }
            }
            for try await isOwn in group { #expect(isOwn) }
        }
        let counters = test.client.webSocketRequests
        #expect(counters.requests - counters.answers == 0 && counters.late == 0)
        await test.stop()
    }

    @Test("A client's own event filter is a reason to find out again")
    func ownFilter() async throws {
        let test = try await ready(try await FakeARIServer.start())
        try await test.client.applications.filter("callbackd", filter: ["allowed": .array([])])
        #expect(test.standing != .ready)
        #expect(test.server.webSocketRequests("PUT", "/applications/{}/eventFilter").isEmpty)
        await test.stop()
    }

    @Test("A new connection is asked again")
    func reconnection() async throws {
        let test = try await ready(try await FakeARIServer.start())
        test.server.answerVersion("20.1.0")
        test.server.dropWebSockets()
        try await eventually("the new connection's version is known") { test.standing == .unsupported }
        try await test.client.channels.ring("a")
        #expect(test.server.httpRequests("POST", "/channels/{}/ring").count == 1)
        await test.stop()
    }
}

extension TestSession {
    var standing: WebSocketTransport.Standing { client.router.webSocket.standing }

    /// Waits until requests go over the websocket.
    func waitForReady() async throws {
        try await eventually("answers come over the websocket, standing: \(standing)") { self.standing == .ready }
    }
}
