import ARITestKit
import Foundation
import Locking
import Testing

@testable import ARI

@Suite("What fails on the websocket goes over HTTP where nothing can be done twice by it")
struct WebSocketFallbackTests {
    private func ready(
        _ server: FakeARIServer,
        outstanding: Int = 256
    ) async throws -> TestSession {
        let test = TestSession(server) { configuration in
            configuration.requests.overWebSocket = .automatic
            configuration.requests.maximumOutstandingOverWebSocket = outstanding
            // Long enough for a loaded machine: nothing here is meant to wait for it.
            configuration.requests.webSocketPatienceMilliseconds = 20_000
            configuration.requests.timeoutMilliseconds = 30_000
        }
        try await test.waitForReady()
        return test
    }

    /// What the script says for requests over the websocket; those over HTTP succeed.
    private func answerOverWebSocket(_ server: FakeARIServer, _ pattern: String, with answer: FakeAnswer) {
        for method in ["GET", "POST", "DELETE"] {
            server.handle(method, pattern) { request in
                request.isOverWebSocket ? answer : .value(Channel(id: "over HTTP"))
            }
        }
    }

    @Test("A read that gets no answer is made again over HTTP")
    func unansweredRead() async throws {
        let server = try await FakeARIServer.start()
        answerOverWebSocket(server, "/channels/{}", with: .never)
        let test = TestSession(server) { configuration in
            configuration.requests.overWebSocket = .automatic
            configuration.requests.webSocketPatienceMilliseconds = 1000
            configuration.requests.timeoutMilliseconds = 30_000
        }
        try await test.waitForReady()
        #expect(try await test.client.channels.get("a").id == "over HTTP")
        #expect(test.client.webSocketRequests.unanswered == 1 && test.client.webSocketRequests.fallbacks == 1)
        guard case .suspended = test.standing else {
            Issue.record("still used: \(test.standing)")
            return
        }
        #expect(try await test.client.channels.get("b").id == "over HTTP")
        #expect(server.webSocketRequests("GET", "/channels/{}").count == 1)
        await test.stop()
    }

    @Test("What may have been done is never sent again by itself")
    func unansweredChange() async throws {
        let server = try await FakeARIServer.start()
        answerOverWebSocket(server, "/channels/{}/ring", with: .never)
        let test = TestSession(server) { configuration in
            configuration.requests.overWebSocket = .automatic
            configuration.requests.webSocketPatienceMilliseconds = 1000
            configuration.requests.timeoutMilliseconds = 2000
        }
        try await test.waitForReady()
        let error = await #expect(throws: ARIError.self) { try await test.client.channels.ring("a") }
        #expect(error?.isTimeout == true && error?.mayHaveBeenSent == true)
        #expect(server.requests("POST", "/channels/{}/ring").count == 1)
        await test.stop()
    }

    @Test("Where HTTP fails, too, what was written on the websocket may have been done")
    func failedTwice() async throws {
        let server = try await FakeARIServer.start()
        answerOverWebSocket(server, "/channels/{}", with: .never)
        let test = try await ready(server)
        let hangingUp = Task { try await test.client.channels.hangup("a") }
        try await server.waitForRequests("DELETE", "/channels/{}")
        test.client.router.http?.shutdown()
        server.strike(.close, at: .webSockets)
        let error = await #expect(throws: ARIError.self) { try await hangingUp.value }
        #expect(error?.code == .shutDown && error?.mayHaveBeenSent == true)
        await test.stop()
    }

    @Test("A websocket that closes ends its requests; reads go on over HTTP, changes do not")
    func closed() async throws {
        let server = try await FakeARIServer.start()
        answerOverWebSocket(server, "/channels/{}", with: .closeWithoutAnswer)
        answerOverWebSocket(server, "/channels/{}/ring", with: .closeWithoutAnswer)
        let test = try await ready(server)
        #expect(try await test.client.channels.get("a").id == "over HTTP")
        try await test.waitForReady()
        let error = await #expect(throws: ARIError.self) { try await test.client.channels.ring("a") }
        #expect(error?.code == .emptyReply && error?.mayHaveBeenSent == true)
        #expect(server.requests("POST", "/channels/{}/ring").count == 1)
        await test.stop()
    }

    @Test("Without a websocket everything goes over HTTP")
    func noWebSocket() async throws {
        let server = try await FakeARIServer.start()
        var configuration = server.configuration()
        configuration.requests.overWebSocket = .automatic
        let client = ARIClient(configuration: configuration)
        try await client.channels.ring("a")
        #expect(server.httpRequests("POST", "/channels/{}/ring").count == 1)
        client.shutdown()
        await server.stop()
    }

    @Test("406 and messages over 65,535 bytes go over HTTP")
    func unfit() async throws {
        let server = try await FakeARIServer.start()
        answerOverWebSocket(server, "/channels/{}", with: .error(406, "Use HTTP GET"))
        let test = try await ready(server)
        #expect(try await test.client.channels.get("a").id == "over HTTP")
        let long = String(repeating: "x", count: 70_000)
        try await test.client.bridges.setBridgeVars("room", variables: ["LONG": long])
        #expect(server.httpRequests("POST", "/bridges/{}/variables").first?.text.contains(long) == true)
        #expect(test.words == ["connected 1"])
        await test.stop()
    }

    @Test("A longest message still goes over the websocket")
    func longest() async throws {
        let test = try await ready(try await FakeARIServer.start())
        try await test.client.bridges.setBridgeVars("r", variables: ["A": String(repeating: "x", count: 65_300)])
        #expect(test.server.webSocketRequests("POST", "/bridges/{}/variables").count == 1)
        await test.stop()
    }

    @Test("What is over the bound goes over HTTP")
    func bound() async throws {
        let server = try await FakeARIServer.start()
        answerOverWebSocket(server, "/channels/{}/ring", with: .never)
        let test = try await ready(server, outstanding: 1)
        let first = Task { try await test.client.channels.ring("a") }
        try await server.waitForRequests("POST", "/channels/a/ring")
        try await test.client.channels.ring("b")
        #expect(server.httpRequests("POST", "/channels/b/ring").count == 1)
        first.cancel()
        let error = await #expect(throws: ARIError.self) { try await first.value }
        #expect(error?.isCancelled == true && error?.mayHaveBeenSent == true)
        await test.stop()
    }

    @Test("An answer that comes too late is dropped and counted")
    func late() async throws {
        let server = try await FakeARIServer.start()
        let gate = Gate()
        server.handle("POST", "/channels/{}/ring") { _ in
            await gate.wait()
            return .status(204)
        }
        let test = try await ready(server)
        let call = Task { try await test.client.channels.ring("a") }
        try await server.waitForRequests("POST", "/channels/a/ring")
        call.cancel()
        await #expect(throws: ARIError.self) { try await call.value }
        await gate.open()
        try await eventually("the answer comes") { test.client.webSocketRequests.late == 1 }
        try await test.client.channels.ringStop("a")
        #expect(test.words == ["connected 1"])
        await test.stop()
    }

    @Test("An answer without an id is for the oldest request, which was not performed")
    func withoutID() async throws {
        let server = try await FakeARIServer.start()
        answerOverWebSocket(server, "/channels/{}/ring", with: .never)
        let test = try await ready(server)
        let call = Task { try await test.client.channels.ring("a") }
        try await server.waitForRequests("POST", "/channels/a/ring")
        server.push(
            #"{"type":"RESTResponse","transaction_id":"","request_id":"","status_code":400,"#
                + #""reason_phrase":"Failed to parse request message JSON","uri":"","application":"callbackd"}"#
        )
        try await call.value
        #expect(server.httpRequests("POST", "/channels/a/ring").count == 1)
        await test.stop()
    }

    @Test("A refusal over the websocket is the same error as over HTTP")
    func errors() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/channels/{}", with: .error(404, "Channel not found"))
        let test = try await ready(server)
        let error = await #expect(throws: ARIError.self) { try await test.client.channels.get("gone") }
        #expect(error?.isNotFound == true && error?.message == "Channel not found")
        #expect(error?.operation == "channels.get" && error?.ids == ["channelId": "gone"])
        #expect(server.webSocketRequests("GET", "/channels/{}").count == 1)
        await test.stop()
    }
}
