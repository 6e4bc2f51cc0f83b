import ArgumentParser
import Foundation
import LabKit

/// The whole comparison: every round runs each side of each row in turn, so that noise hits all alike.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run all and print the table (the default).")

    @Option(help: "A Python with websockets and aiohttp (Tests/ARIBenchmark/Python/venv makes one).")
    var python = ".build/benchmark-venv/bin/python"
    @Option(help: "Rounds; the table shows their medians.")
    var rounds = 5
    @Option(help: "Events of each run.")
    var events = 200_000
    @Option(help: "Requests of each run.")
    var requests = 20_000
    @Option(help: "Callers for the memory.")
    var callers = 10_000

    func validate() throws {
        guard rounds > 0, events > 0, requests >= 16, callers > 0 else {
            throw ValidationError("rounds, events and callers are at least 1, requests at least 16")
        }
        guard FileManager.default.isExecutableFile(atPath: python) else {
            throw ValidationError("\(python) is not there: make it by Tests/ARIBenchmark/Python/venv DIRECTORY")
        }
    }

    func run() async throws {
        var options = LabOptions()
        options.agents = []
        let lab = try await Lab.start(options)
        var table = Table()
        do {
            let load = Self.load
            for round in 1...rounds {
                Self.note("round \(round) of \(rounds)")
                try measure(lab, into: &table)
            }
            print(table.markdown)
            print("\n\(ProcessInfo.processInfo.activeProcessorCount) cores, load \(load) before, \(Self.load) after.")
        } catch {
            try? await lab.stop()
            throw error
        }
        try await lab.stop()
    }

    private func measure(_ lab: Lab, into table: inout Table) throws {
        for (name, flags) in [("all events", []), ("events after the filter", ["--filtered"])] {
            let source = ["source", "--count", "\(events)"] + flags
            table.add(events: name, try both(source, []))
        }
        table.add(memory: try both(["source", "--callers", "\(callers)"], ["--keep"]), callers: callers)
        for parallel in [1, 16] {
            let target = [
                "--url", lab.ariURL.absoluteString, "--password-file", lab.passwordFile.path,
                "--count", "\(requests)", "--parallel", "\(parallel)",
            ]
            var sides = [
                Side.floor: try Child(Self.program, ["floor"] + target).measured(),
                .ours: try Child(Self.program, ["requests"] + target).measured(),
                .python: try Child(URL(filePath: python), [Self.script.path, "requests"] + target).measured(),
            ]
            table.add(requests: "HTTP, \(parallel) at a time", sides)
            sides[.ours] = try Child(Self.program, ["requests", "--on-executor"] + target).measured()
            table.add(requests: "HTTP, \(parallel) at a time, from the client's thread", sides)
            // Beside bare libcurl over HTTP: there is no barer way over a websocket to compare with.
            sides[.ours] = try Child(Self.program, ["socket-requests"] + target).measured()
            sides[.python] = try Child(URL(filePath: python), [Self.script.path, "socket-requests"] + target).measured()
            table.add(requests: "REST over WebSocket, \(parallel) at a time", sides)
        }
    }

    /// Both clients in turn, on a source that is new for each.
    private func both(_ source: [String], _ flags: [String]) throws -> (results: [Side: Measured], bytes: Int) {
        var results: [Side: Measured] = [:]
        var bytes = 0
        for side in [Side.ours, .python] {
            let child = try Child(Self.program, source)
            defer { child.end() }
            let words = child.line().split(separator: " ").compactMap { Int($0) }
            guard words.count == 4 else { throw Failure(description: "the source did not start") }
            bytes = words[3]
            let arguments =
                ["events", "--port", "\(words[0])", "--count", "\(words[1])", "--window", "\(words[2])"] + flags
            results[side] =
                try side == .ours
                ? Child(Self.program, arguments).measured()
                : Child(URL(filePath: python), [Self.script.path] + arguments).measured()
        }
        guard results[.ours]?.count == results[.python]?.count, results[.ours]?.checksum == results[.python]?.checksum
        else { throw Failure(description: "the clients did not read the same: \(results)") }
        return (results, bytes)
    }

    private static var program: URL { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath() }

    private static var script: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Python/client.py")
    }

    private static var load: String {
        var load = [0.0]
        getloadavg(&load, 1)
        return String(format: "%.1f", load[0])
    }

    private static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// Who is measured.
enum Side: String, CaseIterable {
    case ours = "this client"
    case python = "Python"
    case floor = "bare libcurl"
}
