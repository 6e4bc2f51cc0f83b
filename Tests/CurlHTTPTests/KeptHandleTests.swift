import ARITestKit
import CurlHTTP
import Foundation
import Testing

/// A handle keeps what is the same for all of a client's requests, and nothing else of one for the next.
@Suite struct KeptHandleTests {
    @Test func nothingOfARequestIsLeftForTheNext() async throws {
        let server = try await FakeARIServer.start()
        var configuration = HTTPClient.Configuration()
        // One connection, so one handle.
        configuration.maximumConnections = 1
        configuration.reservedConnections = 0
        let client = HTTPClient(configuration: configuration)
        let url = server.baseURL + "/x"
        let typed = [HTTPHeader("Content-Type", "application/json"), HTTPHeader("X-Once", "yes")]
        _ = try await client.send(HTTPRequest(.post, url: url, headers: typed, body: Data("{}".utf8)))
        for method in [HTTPMethod.get, .delete, .put, .post, .get] {
            _ = try await client.send(HTTPRequest(method, url: url))
        }
        _ = try await client.send(HTTPRequest(.put, url: url, body: Data("second".utf8)))
        let requests = server.requests
        #expect(requests.map(\.method) == ["POST", "GET", "DELETE", "PUT", "POST", "GET", "PUT"])
        #expect(requests.map { String(decoding: $0.body, as: UTF8.self) } == ["{}", "", "", "", "", "", "second"])
        #expect(requests.dropFirst().allSatisfy { $0.header("x-once") == nil && $0.header("content-type") == nil })
        #expect(requests.map { $0.header("content-length") } == ["2", nil, nil, "0", "0", nil, "6"])
        await server.stop()
    }

    @Test func aRequestThatFailedLeavesNothingEither() async throws {
        let server = try await FakeARIServer.start()
        server.answer("POST", "/x", with: .closeWithoutAnswer, .status(204))
        var configuration = HTTPClient.Configuration()
        configuration.maximumConnections = 1
        configuration.reservedConnections = 0
        let client = HTTPClient(configuration: configuration)
        await #expect(throws: HTTPClientError.self) {
            try await client.send(HTTPRequest(.post, url: server.baseURL + "/x", body: Data("lost".utf8)))
        }
        await #expect(throws: HTTPClientError.self) {
            try await client.send(HTTPRequest(.get, url: "\(server.baseURL)/x\n"))
        }
        let response = try await client.send(HTTPRequest(.get, url: server.baseURL + "/channels"))
        #expect(response.status == 200)
        #expect(server.requests("GET", "/channels").first?.body.isEmpty == true)
        await server.stop()
    }
}
