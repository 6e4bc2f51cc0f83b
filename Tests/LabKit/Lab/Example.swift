import Foundation

/// An example program of this package, running on a lab's Asterisk.
public final class Example: Sendable {
    private let process: ChildProcess
    private let log: URL

    /// Starts it. The credentials go by the environment, as they should.
    /// - Parameter relay: a wire to Asterisk that can be cut.
    public init(_ name: String, _ arguments: [String] = [], on lab: Lab, through relay: Relay? = nil) throws {
        log = lab.directory.appending(path: "\(name).log")
        let url = "http://127.0.0.1:\(relay?.port ?? lab.httpPort)/ari"
        process = try ChildProcess(
            name,
            try Repository.program(name),
            name == "ari-answer" ? arguments : arguments + ["--url", url],
            log: log,
            environment: ["ARI_URL": url, "ARI_USERNAME": "callbackd", "ARI_PASSWORD": lab.password]
        )
    }

    /// What it has printed.
    public var output: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

    /// The arguments as everybody on the machine can read them.
    public var commandLine: String {
        (try? String(contentsOfFile: "/proc/\(process.pid)/cmdline", encoding: .utf8)) ?? ""
    }

    /// Waits until it has printed this.
    public func wait(for text: String, within limit: Duration = .seconds(20)) async throws {
        try await waitUntil("\(text) is printed", within: limit, seen: output) { output.contains(text) }
    }

    public func stop() async throws { try await process.end() }
}
