import ARITestKit
import CCurl
import Foundation
import LabKit
import Testing

@testable import CurlHTTP

@Suite("An authority of one's own takes the place of all of the system's")
struct OwnAuthorityTests {
    @Test("On requests")
    func request() async throws {
        let server = try await FakeARIServer.start()
        var configuration = HTTPClient.Configuration()
        let authority = try CertificateAuthority()
        configuration.caFile = authority.file
        var handles = EasyHandles(configuration)
        defer { handles.removeAll() }
        let taken = handles.take()
        let handle = try #require(taken)
        #expect(try Self.words(of: handle, to: server.port).contains("CApath: none"))
        handles.putBack(handle)
        withExtendedLifetime(authority) {}
        await server.stop()
    }

    @Test("On websockets")
    func webSocket() async throws {
        let server = try await FakeARIServer.start()
        let authority = try CertificateAuthority()
        let destination = CurlSocket.Destination(
            url: "https://127.0.0.1:\(server.port)/",
            caFile: authority.file
        )
        let socket = try #require(CurlSocket(destination, id: 1))
        #expect(try Self.words(of: socket.handle, to: server.port).contains("CApath: none"))
        withExtendedLifetime(authority) {}
        await server.stop()
    }

    /// What libcurl says of itself while it begins TLS with a server that has none.
    private static func words(of handle: UnsafeMutableRawPointer, to port: Int) throws -> String {
        let file = try #require(tmpfile())
        defer { fclose(file) }
        ccurl_set_pointer(handle, CURLOPT_STDERR, UnsafeMutableRawPointer(file))
        ccurl_set_long(handle, CURLOPT_VERBOSE, 1)
        ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, 30_000)
        ccurl_set_text(handle, CURLOPT_URL, "https://127.0.0.1:\(port)/")
        #expect(curl_easy_perform(handle) == CURLE_SSL_CONNECT_ERROR)
        ccurl_set_long(handle, CURLOPT_VERBOSE, 0)
        rewind(file)
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
