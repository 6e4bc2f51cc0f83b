import Foundation
import Locking

/// The directory tree with Asterisk 22 from Debian.
enum AsteriskRoot {
    static func make() async throws -> URL {
        let made = try await ChildProcess.run(
            Repository.lab.appending(path: "asterisk-root"),
            within: .seconds(1800)
        )
        guard made.status == 0, let path = made.standardOutput.split(separator: "\n").last else {
            throw LabError.failed("Tests/Lab/asterisk-root failed", output: made.standardError)
        }
        return URL(filePath: String(path))
    }
}

/// A lab's Asterisk.
final class AsteriskProcess: Sendable {
    private let directory: URL
    private let http: LoopbackHTTP
    private let process = Locked<ChildProcess?>(nil)

    init(directory: URL, httpPort: UInt16, password: String) {
        self.directory = directory
        http = LoopbackHTTP(port: httpPort, user: "callbackd", password: password)
    }

    var pid: Int32? { process.withLock { $0?.pid } }

    func start() async throws {
        let started = try ChildProcess(
            "Asterisk",
            Repository.lab.appending(path: "run-asterisk"),
            [directory.path],
            log: directory.appending(path: "asterisk.screen")
        )
        process.withLock { $0 = started }
        try await waitUntil("Asterisk answers on ARI", within: .seconds(30), seen: output) {
            guard started.isRunning else { throw LabError.failed("Asterisk ended at its start", output: output) }
            return (try? await ari("GET", "/asterisk/ping"))?.status == 200
        }
    }

    func stop() async throws {
        try await take()?.end()
    }

    func kill() async throws {
        try await take()?.end(asking: SIGKILL)
    }

    private func take() -> ChildProcess? {
        process.withLock { process in
            defer { process = nil }
            return process
        }
    }

    private var output: String {
        let text = (try? String(contentsOf: directory.appending(path: "asterisk.screen"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(20).joined(separator: "\n")
    }

    func ari(_ method: String, _ path: String) async throws -> (status: Int, body: String) {
        try await http.request(method, "/ari" + path)
    }
}
