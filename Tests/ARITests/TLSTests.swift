import ARITestKit
import CurlHTTP
import Foundation
import LabKit
import Locking
import Testing

@testable import ARI

@Suite("Certificates are verified unless nothing is: on the websocket, on HTTP, with a CA of our own")
struct TLSTests {
    /// A server with a certificate for `host`, on loopback.
    private func serve(_ authority: CertificateAuthority, as host: String) async throws -> TestServer {
        let (certificate, key) = try authority.certificate(for: host)
        return try await TestServer(.tls(certificateFile: certificate, keyFile: key)) { configuration in
            configuration.events.handshakeTimeoutMilliseconds = 30_000
        }
    }

    /// How a websocket fares: `opened` or why not.
    private func webSocket(to port: Int, at host: String = "localhost", trusting caFile: String?) async throws -> String
    {
        var configuration = ARIConfiguration(
            baseURL: "https://\(host):\(port)",
            username: "pbx1",
            password: Secret("s3cret"),
            application: "a"
        )
        configuration.caFile = caFile
        configuration.events.handshakeTimeoutMilliseconds = 30_000
        var target = try WebSocketTarget(configuration)
        target.path = "/pbx1"
        let loop = WebSocketClientLoop()
        loop.start()
        defer { loop.shutdown() }
        let (outcomes, outcome) = AsyncStream.makeStream(of: String.self)
        _ = loop.connect(target) { _, signal in
            switch signal {
            case .opened: outcome.yield("opened")
            case .message, .caughtUp: break
            case .closed(let reason): outcome.yield(reason.code.label)
            }
        }
        return try await inTime("the attempt ends", within: .seconds(60)) {
            for await outcome in outcomes { return outcome }
            return "nothing"
        }
    }

    /// How a request fares: the status or why not.
    private func request(to port: Int, at host: String = "localhost", trusting caFile: String?) async -> String {
        var configuration = HTTPClient.Configuration()
        configuration.caFile = caFile
        configuration.connectTimeoutMilliseconds = 30_000
        configuration.timeoutMilliseconds = 30_000
        let client = HTTPClient(configuration: configuration)
        defer { client.shutdown() }
        do {
            return "\(try await client.send(HTTPRequest(.get, url: "https://\(host):\(port)/pbx1")).status)"
        } catch {
            return error.code.label
        }
    }

    @Test("With the CA a connection is made", arguments: ["localhost", "127.0.0.1"])
    func trusted(host: String) async throws {
        let authority = try CertificateAuthority()
        let test = try await serve(authority, as: host)
        #expect(try await webSocket(to: test.server.port, at: host, trusting: authority.file) == "opened")
        #expect(await request(to: test.server.port, at: host, trusting: authority.file) == "404")
        try await test.stop()
    }

    @Test("Without the CA, and with another one, it is refused")
    func untrusted() async throws {
        let test = try await serve(try CertificateAuthority(), as: "localhost")
        let other = try CertificateAuthority()
        for caFile in [nil, other.file] {
            #expect(try await webSocket(to: test.server.port, trusting: caFile) == "tls")
            #expect(await request(to: test.server.port, trusting: caFile) == "tls")
        }
        #expect(test.server.counters.accepted == 0)
        try await test.stop()
    }

    @Test(
        "A certificate for another host or address is refused",
        arguments: [("pbx.example", "localhost"), ("pbx.example", "127.0.0.1"), ("10.0.0.1", "127.0.0.1")]
    )
    func wrongHost(certified: String, host: String) async throws {
        let authority = try CertificateAuthority()
        let test = try await serve(authority, as: certified)
        #expect(try await webSocket(to: test.server.port, at: host, trusting: authority.file) == "tls")
        #expect(await request(to: test.server.port, at: host, trusting: authority.file) == "tls")
        #expect(test.server.counters.accepted == 0)
        try await test.stop()
    }

    @Test("A certificate without its key is refused at the start")
    func wrongKey() async throws {
        let authority = try CertificateAuthority()
        let (certificate, _) = try authority.certificate(for: "localhost")
        let (_, key) = try authority.certificate(for: "pbx.example")
        let error = await #expect(throws: ARIServerError.self) {
            try await TestServer(.tls(certificateFile: certificate, keyFile: key))
        }
        #expect(error?.description.contains(certificate) == true)
    }

    @Test("Plain text to a TLS port gets nothing")
    func plainText() async throws {
        let test = try await serve(try CertificateAuthority(), as: "localhost")
        let asterisk = try await FakeARIServer.start()
        #expect(try await asterisk.connectOut(test.outbound("a")) != 101)
        try await test.stop()
        await asterisk.stop()
    }
}
