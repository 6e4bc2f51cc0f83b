import ARITestKit
import CurlHTTP
import Foundation
import Testing

@Suite struct ErrorTests {
    private func code(_ url: String) async -> HTTPClientError.Code? {
        var configuration = HTTPClient.Configuration()
        // Reading the authorities' certificates counts as connecting, and takes its time on a busy machine.
        configuration.connectTimeoutMilliseconds = 30_000
        configuration.timeoutMilliseconds = 30_000
        let client = HTTPClient(configuration: configuration)
        do throws(HTTPClientError) {
            _ = try await client.send(HTTPRequest(.get, url: url))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func nobodyListeningIsConnectionRefused() async throws {
        let server = try await FakeARIServer.start()
        await server.stop()
        #expect(await code(server.baseURL) == .connectionRefused)
    }

    @Test func anUnknownHostIsConnectFailed() async {
        #expect(await code("http://nowhere.invalid/") == .connectFailed)
    }

    @Test func aClosedConnectionIsAnEmptyReply() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/x", with: .closeWithoutAnswer)
        #expect(await code(server.baseURL + "/x") == .emptyReply)
        await server.stop()
    }

    @Test func plainHTTPWhereTLSIsWantedIsATLSError() async throws {
        let server = try await FakeARIServer.start()
        #expect(await code("https://127.0.0.1:\(server.port)/") == .tls)
        await server.stop()
    }

    @Test(arguments: ["", "no url at all", "ftp://127.0.0.1/x", "file:///etc/passwd", "http://127.0.0.1/\r\nX: y"])
    func whatIsNoHTTPURLIsAnInvalidRequest(url: String) async {
        #expect(await code(url) == .invalidRequest)
    }

    @Test func aLineBreakInAHeaderIsRefused() async {
        let client = HTTPClient()
        let request = HTTPRequest(.get, url: "http://127.0.0.1:1/", headers: [HTTPHeader("X-A", "b\r\nX-C: d")])
        let error = await #expect(throws: HTTPClientError.self) { try await client.send(request) }
        #expect(error?.code == .invalidRequest)
    }

    @Test func anErrorStatusIsAResponseAndNotAnError() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/x", with: .error(503, "Asterisk not booted"))
        let response = try await HTTPClient().send(HTTPRequest(.get, url: server.baseURL + "/x"))
        #expect(response.status == 503)
        #expect(response.header("content-TYPE") == "application/json")
        await server.stop()
    }

    @Test func aRedirectIsNotFollowed() async throws {
        let server = try await FakeARIServer.start()
        server.answer("GET", "/x", with: .status(302))
        let response = try await HTTPClient().send(HTTPRequest(.get, url: server.baseURL + "/x"))
        #expect(response.status == 302)
        await server.stop()
    }
}
