import Foundation

/// What a program said and how it ended.
public struct Output: Sendable {
    public let status: Int32
    public let standardOutput: String
    public let standardError: String
}

/// A program that the lab runs beside it, ended with the lab at the latest.
public final class ChildProcess: Sendable {
    public let name: String
    /// Standard output and standard error.
    public let log: URL
    private let process: Process

    public var pid: Int32 { process.processIdentifier }
    public var isRunning: Bool { process.isRunning }
    public var status: Int32? { process.isRunning ? nil : process.terminationStatus }

    init(
        _ name: String,
        _ program: URL,
        _ arguments: [String],
        log: URL,
        environment: [String: String] = [:]
    ) throws {
        self.name = name
        self.log = log
        if !FileManager.default.fileExists(atPath: log.path) {
            _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        }
        let handle = try FileHandle(forWritingTo: log)
        try handle.seekToEnd()
        process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        process.terminationHandler = { Reaper.forget($0.processIdentifier) }
        try process.runListening()
        Reaper.watch(process.processIdentifier)
        try? handle.close()
    }

    /// Sends a signal, unless the program has ended.
    public func signal(_ signal: Int32) {
        if process.isRunning { kill(process.processIdentifier, signal) }
    }

    /// Ends the program: asks first, and insists after `patience`.
    public func end(asking signal: Int32 = SIGTERM, patience: Duration = .seconds(5)) async throws {
        self.signal(signal)
        do {
            try await waitForEnd(within: patience)
        } catch is LabError {
            self.signal(SIGKILL)
            try await waitForEnd(within: .seconds(5))
        }
    }

    public func waitForEnd(within limit: Duration) async throws {
        try await waitUntil("\(name) ends", within: limit) { !isRunning }
    }

    /// Runs a program to its end.
    static func run(
        _ program: URL,
        _ arguments: [String] = [],
        within limit: Duration = .seconds(60)
    ) async throws -> Output {
        let directory = try FileManager.default.makeTemporaryDirectory("callbackd-run")
        defer { try? FileManager.default.removeItem(at: directory) }
        let files = ["out", "err"].map { directory.appending(path: $0) }
        for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.runListening()
        let pid = process.processIdentifier
        Reaper.watch(pid)
        defer { Reaper.forget(pid) }
        do {
            try await waitUntil("\(program.lastPathComponent) ends", within: limit) { !process.isRunning }
        } catch {
            kill(pid, SIGKILL)
            throw error
        }
        let text = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Output(status: process.terminationStatus, standardOutput: text[0], standardError: text[1])
    }
}

extension Process {
    /// Runs with no signal blocked: dispatch's threads block them all, a child inherits that, and would not hear
    /// SIGTERM.
    func runListening() throws {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try run()
    }
}

extension FileManager {
    /// A new directory of our own below the system's temporary one.
    func makeTemporaryDirectory(_ name: String) throws -> URL {
        var random = SystemRandomNumberGenerator()
        let suffix = String(random.next(), radix: 36)
        let directory = URL(filePath: "/tmp").appending(path: "\(name)-\(suffix)")
        try createDirectory(
            at: directory,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        return directory
    }
}
