import ARITestKit
import CCurl
import Foundation
import Testing

@testable import CurlHTTP

@Suite struct UnixSocketTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: "ari-\(UUID().uuidString)").path

    private func client(_ path: String) -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.unixSocketPath = path
        return HTTPClient(configuration: configuration)
    }

    private func code(_ path: String) async -> HTTPClientError.Code? {
        do throws(HTTPClientError) {
            _ = try await client(path).send(HTTPRequest(.get, url: "http://localhost/v1/status"))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func aRequestGoesOverTheSocket() async throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let server = try await FakeARIServer.start(on: .unixSocket(directory + "/s"))
        server.answer("GET", "/v1/status", with: .json(#"{"ok":true}"#))
        let response = try await client(directory + "/s").send(HTTPRequest(.get, url: "http://localhost/v1/status"))
        #expect(String(decoding: response.body, as: UTF8.self) == #"{"ok":true}"#)
        #expect(server.requests.first?.rawPath == "/v1/status")
        #expect(server.requests.first?.header("host") == "localhost")
        await server.stop()
    }

    @Test func aMissingSocketIsToldFromARefusingOne() async throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        #expect(await code(directory + "/missing") == .socketMissing)
        // A socket that somebody once listened on: its file stays when the listener is gone.
        let dead = directory + "/dead"
        let descriptor = try bindSocket(dead)
        close(descriptor)
        #expect(await code(dead) == .connectionRefused)
    }

    /// Root, as whom tests run in containers, may open every socket: only the mapping can be tested.
    @Test func aForbiddenSocketIsPermissionDenied() {
        #expect(HTTPClientError.Code(CURLE_COULDNT_CONNECT, systemError: EACCES) == .permissionDenied)
        #expect(HTTPClientError.Code(CURLE_COULDNT_CONNECT, systemError: EPERM) == .permissionDenied)
    }

    private func bindSocket(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { place in
            place.copyBytes(from: path.utf8.prefix(place.count - 1))
        }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(result == 0)
        return descriptor
    }
}
