import ARITestKit
import CurlHTTP
import Foundation
import Testing

@Suite struct CredentialsTests {
    @Test func credentialsTravelInTheAuthorizationHeader() async throws {
        let server = try await FakeARIServer.start()
        var configuration = HTTPClient.Configuration()
        configuration.username = "ann"
        configuration.password = Secret("p:w/ö")
        let client = HTTPClient(configuration: configuration)
        _ = try await client.send(HTTPRequest(.get, url: server.baseURL + "/x"))
        let expected = "Basic " + Data("ann:p:w/ö".utf8).base64EncodedString()
        #expect(server.requests.first?.header("authorization") == expected)
        await server.stop()
    }

    @Test func aSecretShowsItselfNowhere() {
        let secret = Secret("hunter2")
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), String(describing: [secret]), dumped] {
            #expect(!text.contains("hunter2"))
        }
        #expect(secret.reveal() == "hunter2")
    }

    @Test func aBodyAndItsHeadersArriveAsGiven() async throws {
        let server = try await FakeARIServer.start()
        let body = Data(#"{"variables":{"A":"b"}}"#.utf8)
        let request = HTTPRequest(
            .post,
            url: server.baseURL + "/x",
            headers: [HTTPHeader("Content-Type", "application/json")],
            body: body
        )
        _ = try await HTTPClient().send(request)
        let recorded = server.requests.first
        #expect(recorded?.body == body)
        #expect(recorded?.header("content-type") == "application/json")
        #expect(recorded?.header("expect") == nil)
        await server.stop()
    }
}
