import CurlHTTP
import Foundation
import Testing

@Suite struct OddAnswerTests {
    private let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.timeoutMilliseconds = 5000
        return HTTPClient(configuration: configuration)
    }()

    @Test func anAnswerToHEADHasALengthAndNoBody() async throws {
        let server = try RawAnswer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
        let head = HTTPMethod(rawValue: "HEAD")
        let response = try await client.send(HTTPRequest(head, url: "http://127.0.0.1:\(server.port)/x"))
        #expect(response.status == 200)
        #expect(response.header("content-length") == "5")
        #expect(response.body.isEmpty)
    }

    @Test func anAnswerThatIsNotHTTPIsNoFaultOfTheRequest() async throws {
        let server = try RawAnswer("* OK IMAP4rev1 at your service\r\n\r\n")
        let request = HTTPRequest(.post, url: "http://127.0.0.1:\(server.port)/x")
        let error = await #expect(throws: HTTPClientError.self) { try await client.send(request) }
        #expect(error?.code == .other)
        #expect(error?.mayHaveBeenSent == true)
    }
}
