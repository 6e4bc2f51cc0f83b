import Foundation
import Locking

/// A callbackd beside the lab's Asterisk: the daemon as it is built, with a configuration, a store and a log of its
/// own.
public final class Callbackd: Sendable {
    public let directory: URL
    public var configuration: URL { directory.appending(path: "callbackd.yaml") }
    public var store: URL { directory.appending(path: "callbackd.sqlite") }
    public var socket: URL { directory.appending(path: "control.sock") }
    public var logFile: URL { directory.appending(path: "callbackd.log") }
    private let process = Locked<ChildProcess?>(nil)

    /// `ariPort`: where the daemon finds ARI, if not at the lab's own port.
    init(lab: Lab, directory: URL, ariPort: UInt16?) throws {
        self.directory = directory
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try write(
            configuration: Self.defaultConfiguration(lab: lab, directory: directory, ariPort: ariPort ?? lab.httpPort)
        )
    }

    static func defaultConfiguration(lab: Lab, directory: URL, ariPort: UInt16) -> String {
        """
        store: \(directory.path)/callbackd.sqlite
        control_socket: \(directory.path)/control.sock
        log: {level: debug, format: text}
        asterisk:
          - name: lab
            url: http://127.0.0.1:\(ariPort)/ari
            username: callbackd
            password_file: \(lab.passwordFile.path)
            application: callbackd
        prompts: {directory: callbackd, language: en}

        """
    }

    /// Replaces the whole configuration file, for the next start.
    public func write(configuration text: String) throws {
        try Data(text.utf8).write(to: configuration)
    }

    /// Starts the daemon, on the same store as before, and waits until it is connected to Asterisk.
    public func start(environment: [String: String] = [:], within limit: Duration = .seconds(20)) async throws {
        let started = try launch(environment: environment)
        try await waitUntil("callbackd is connected to Asterisk", within: limit, seen: lastLines) {
            guard started.isRunning else {
                throw LabError.failed("callbackd ended at its start, status \(started.status ?? -1)", output: lastLines)
            }
            return try await isConnected
        }
    }

    /// Starts the daemon without waiting.
    @discardableResult
    public func launch(environment: [String: String] = [:]) throws -> ChildProcess {
        let started = try ChildProcess(
            "callbackd",
            try Repository.program("callbackd"),
            ["--config", configuration.path],
            log: logFile,
            environment: environment
        )
        process.withLock { $0 = started }
        return started
    }

    public var pid: Int32? { process.withLock { $0?.pid } }
    public var isRunning: Bool { process.withLock { $0?.isRunning ?? false } }
    public var log: String { (try? String(contentsOf: logFile, encoding: .utf8)) ?? "" }

    /// Whether `callbackctl status --json` shows every Asterisk connected.
    public var isConnected: Bool {
        get async throws {
            struct Status: Decodable {
                struct Node: Decodable { let connected: Bool }
                let asterisk: [Node]
            }
            guard let output = try? await ctl(["status", "--json"], within: .seconds(5)), output.status == 0,
                let status = try? JSONDecoder().decode(Status.self, from: Data(output.standardOutput.utf8))
            else { return false }
            return !status.asterisk.isEmpty && status.asterisk.allSatisfy(\.connected)
        }
    }

    /// Ends the daemon at once, as a crash would.
    public func kill9() async throws { try await process.copy?.end(asking: SIGKILL) }

    /// Ends the daemon in order and returns its exit status.
    @discardableResult
    public func terminate(_ signal: Int32 = SIGTERM, within limit: Duration = .seconds(10)) async throws -> Int32? {
        let running = process.copy
        running?.signal(signal)
        try await running?.waitForEnd(within: limit)
        return running?.status
    }

    /// Runs callbackctl against this daemon.
    public func ctl(_ arguments: [String], within limit: Duration = .seconds(15)) async throws -> Output {
        try await ChildProcess.run(
            try Repository.program("callbackctl"),
            arguments + ["--socket", socket.path],
            within: limit
        )
    }

    private var lastLines: String { log.split(separator: "\n").suffix(20).joined(separator: "\n") }
}
