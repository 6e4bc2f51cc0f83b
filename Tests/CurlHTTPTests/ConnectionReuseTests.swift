import ARITestKit
import CurlHTTP
import Foundation
import Testing

@Suite struct ConnectionReuseTests {
    @Test func requestsOneAfterAnotherShareAConnection() async throws {
        let server = try await FakeARIServer.start()
        let client = HTTPClient()
        for _ in 0..<5 {
            let response = try await client.send(HTTPRequest(.get, url: server.baseURL + "/channels"))
            #expect(response.status == 200)
            #expect(String(decoding: response.body, as: UTF8.self) == "[]")
        }
        #expect(server.connectionCount == 1)
        #expect(Set(server.requests.map(\.connection)) == [1])
        await server.stop()
    }

    @Test func aConnectionClosedWhileIdleIsReplacedUnnoticed() async throws {
        let server = try await FakeARIServer.start()
        let client = HTTPClient()
        _ = try await client.send(HTTPRequest(.get, url: server.baseURL + "/channels"))
        server.dropConnections()
        try await eventually("the connection is closed") { server.openConnectionCount == 0 }
        let response = try await client.send(HTTPRequest(.post, url: server.baseURL + "/channels/a/answer"))
        #expect(response.status == 204)
        #expect(server.connectionCount == 2)
        await server.stop()
    }

    @Test func aGetIsRepeatedWhenAReusedConnectionClosesUnderIt() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/x", with: .json("1"), .closeWithoutAnswer, .json("3"))
        let client = HTTPClient()
        _ = try await client.send(HTTPRequest(.get, url: server.baseURL + "/x"))
        let response = try await client.send(HTTPRequest(.get, url: server.baseURL + "/x"))
        #expect(String(decoding: response.body, as: UTF8.self) == "3")
        #expect(server.requests("GET", "/x").count == 3)
        await server.stop()
    }

    @Test func aPostIsNeverSentTwice() async throws {
        let server = try await FakeARIServer.start()
        server.answer("POST", "/x", with: .status(204), .closeWithoutAnswer, .status(204))
        let client = HTTPClient()
        _ = try await client.send(HTTPRequest(.post, url: server.baseURL + "/x"))
        let error = await #expect(throws: HTTPClientError.self) {
            try await client.send(HTTPRequest(.post, url: server.baseURL + "/x"))
        }
        #expect(error?.code == .emptyReply)
        #expect(error?.mayHaveBeenSent == true)
        #expect(server.requests("POST", "/x").count == 2)
        await server.stop()
    }
}
