import ARITestKit
import Testing

@testable import ARI

@Suite("What looks like the session's own and is not is nobody's secret")
struct ForeignMessageTests {
    @Test("An answer with an id that was never given is nobody's", arguments: ["x1", "-1", "99999999999999999999999"])
    func foreignID(id: String) async throws {
        let server = try await FakeARIServer.start()
        server.handle("POST", "/channels/{}/ring") { $0.isOverWebSocket ? .never : .status(204) }
        let test = try await ready(server)
        let ring = Task { try await test.client.channels.ring("a") }
        try await server.waitForRequests("POST", "/channels/a/ring")
        test.server.push(#"{"type":"RESTResponse","request_id":"\#(id)","status_code":204,"reason_phrase":"No"}"#)
        try await eventually("the answer is seen") { test.client.webSocketRequests.unknown == 1 }
        ring.cancel()
        let error = await #expect(throws: ARIError.self) { try await ring.value }
        #expect(error?.isCancelled == true)
        await test.stop()
    }

    @Test("An answer without an id is for the oldest request, which Asterisk could not read")
    func emptyID() async throws {
        let server = try await FakeARIServer.start()
        server.handle("POST", "/channels/{}/ring") { $0.isOverWebSocket ? .never : .status(204) }
        let test = try await ready(server)
        let ring = Task { try await test.client.channels.ring("a") }
        try await server.waitForRequests("POST", "/channels/a/ring")
        test.server.push(#"{"type":"RESTResponse","request_id":"","status_code":400,"reason_phrase":"Unreadable"}"#)
        try await ring.value
        #expect(server.httpRequests("POST", "/channels/a/ring").count == 1)
        await test.stop()
    }

    @Test("A user event that is named like a mark, but was not asked for, is the consumer's")
    func foreignMark() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected()
        let name = EventMark.prefix + "somebody else's"
        let event = ChannelUserevent(eventname: name, userevent: .object(["eventname": .string(name)]))
        test.server.push(FakeEvent("ChannelUserevent", event, application: "callbackd"))
        try await test.waitFor("ChannelUserevent")
        await test.stop()
    }

    private func ready(_ server: FakeARIServer) async throws -> TestSession {
        let test = TestSession(server) { configuration in
            configuration.requests.overWebSocket = .automatic
            configuration.requests.webSocketPatienceMilliseconds = 20_000
            configuration.requests.timeoutMilliseconds = 30_000
        }
        try await test.waitForReady()
        return test
    }
}
