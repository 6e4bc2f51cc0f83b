import ARITestKit
import Testing

@testable import ARI

@Suite("A removal that had to be sent twice has succeeded when the second finds nothing")
struct RepeatedRemovalTests {
    @Test("Over HTTP, when the kept connection closed under the first")
    func http() async throws {
        let server = try await FakeARIServer.start()
        server.answer("DELETE", "/channels/{}", with: .status(204), .closeWithoutAnswer, .error(404, "not found"))
        let client = ARIClient(configuration: server.configuration())
        try await client.channels.hangup("a")
        try await client.channels.hangup("b")
        #expect(server.requests("DELETE", "/channels/b").count == 2)
        client.shutdown()
        await server.stop()
    }

    @Test("Over HTTP, after the websocket did not answer")
    func afterTheWebSocket() async throws {
        let server = try await FakeARIServer.start()
        server.handle("DELETE", "/channels/{}") { $0.isOverWebSocket ? .closeWithoutAnswer : .error(404, "not found") }
        let test = TestSession(server) { configuration in
            configuration.requests.overWebSocket = .automatic
            configuration.requests.webSocketPatienceMilliseconds = 20_000
            configuration.requests.timeoutMilliseconds = 30_000
        }
        try await test.waitForReady()
        try await test.client.channels.hangup("a")
        #expect(server.httpRequests("DELETE", "/channels/a").count == 1)
        await test.stop()
    }

    @Test("What was sent once and is not there is told so")
    func once() async throws {
        let server = try await FakeARIServer.start()
        server.answer("DELETE", "/channels/{}", with: .status(204), .error(404, "not found"))
        let client = ARIClient(configuration: server.configuration())
        try await client.channels.hangup("a")
        let error = await #expect(throws: ARIError.self) { try await client.channels.hangup("b") }
        #expect(error?.isNotFound == true)
        client.shutdown()
        await server.stop()
    }

    @Test("What only changes something on a channel that is gone has not succeeded")
    func notTheThingItself() async throws {
        let server = try await FakeARIServer.start()
        server.answer("DELETE", "/channels/{}/ring", with: .status(204), .closeWithoutAnswer, .error(404, "not found"))
        let client = ARIClient(configuration: server.configuration())
        try await client.channels.ringStop("a")
        let error = await #expect(throws: ARIError.self) { try await client.channels.ringStop("b") }
        #expect(error?.isNotFound == true)
        client.shutdown()
        await server.stop()
    }
}
