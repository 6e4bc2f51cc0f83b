import AdministrationTestKit
import Foundation
import Testing

@testable import Administration

@Suite struct ControlSocketTests {
    @Test func onlyTheOwnerAndTheGroupMayUseTheSocket() async throws {
        try await TestServer.with(FakeBackend()) { client in
            let attributes = try FileManager.default.attributesOfItem(atPath: client.socketPath)
            #expect(attributes[.posixPermissions] as? Int == 0o660)
            #expect(attributes[.type] as? FileAttributeType == .typeSocket)
        }
    }

    @Test func theSocketIsRemovedWhenTheServerStops() async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        try await TestServer.with(FakeBackend(), socketPath: directory.path + "/s") { _ in }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == [])
    }

    @Test(arguments: ["/s", "/s.new"])
    func aSocketLeftByADeadProcessIsReplaced(name: String) async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        try leaveStaleSocket(directory.path + name)
        try await TestServer.with(FakeBackend(), socketPath: directory.path + "/s") { client in
            let response = try await client.send("GET", "/v1/status")
            #expect(response.status == 200)
        }
    }

    @Test func aSocketThatAnotherServerAnswersOnIsLeftAlone() async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        let path = directory.path + "/s"
        try await TestServer.with(FakeBackend(), socketPath: path) { client in
            await #expect(throws: ControlSocketError(.inUse, path: path)) {
                try await TestServer.with(FakeBackend(), socketPath: path) { _ in }
            }
            let response = try await client.send("GET", "/v1/status")
            #expect(response.status == 200)
        }
    }

    @Test func aFileThatIsNotASocketIsLeftAlone() async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        let path = directory.path + "/s"
        try Data("mine".utf8).write(to: URL(filePath: path))
        await #expect(throws: ControlSocketError(.notASocket, path: path)) {
            try await TestServer.with(FakeBackend(), socketPath: path) { _ in }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test(arguments: [
        ("/tmp/callbackd-no-such-directory/s", ControlSocketError.Code.directoryMissing),
        ("/etc/passwd/s", .directoryMissing), ("relative/s", .unusablePath),
        ("/" + String(repeating: "x", count: 103), .unusablePath),
    ])
    func aPathThatCannotBeUsedIsNamed(path: String, code: ControlSocketError.Code) async throws {
        let error = await #expect(throws: ControlSocketError.self) {
            try await TestServer.with(FakeBackend(), socketPath: path) { _ in }
        }
        #expect(error?.code == code)
        #expect(error?.description.contains(path) == true)
    }

    @Test func anotherProcessesSocketIsNotRemovedAtTheEnd() async throws {
        let directory = try TestDirectory()
        defer { directory.remove() }
        let path = directory.path + "/s"
        try await TestServer.with(FakeBackend(), socketPath: path) { _ in
            try FileManager.default.removeItem(atPath: path)
            try leaveStaleSocket(path)
        }
        #expect(FileManager.default.fileExists(atPath: path))
    }

    /// What a process that was killed leaves: a socket's file that nobody listens on.
    private func leaveStaleSocket(_ path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(result == 0)
    }
}
