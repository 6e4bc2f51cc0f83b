import AdministrationTestKit
import Locking

@testable import callbackctl

/// What one command line has printed, and its exit code.
struct Printed: Sendable {
    var output = ""
    var error = ""
    var code: Int32 = 0

    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

/// Runs command lines as a shell would, in this process.
struct Shell: Sendable {
    var environment: [String: String] = [:]

    func run(_ line: String) async -> Printed { await run(words: Self.words(line)) }

    func run(words: [String]) async -> Printed {
        let printed = Collector()
        let terminal = Terminal(
            output: { text in printed.add { $0.output += text + "\n" } },
            error: { text in printed.add { $0.error += text + "\n" } }
        )
        let code = await Callbackctl.execute(words, environment: environment, terminal: terminal)
        return printed.value(code)
    }

    /// Words between spaces; single quotes hold one together, or make an empty one.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var current: String?
        var isQuoted = false
        for character in line {
            switch character {
            case "'":
                isQuoted.toggle()
                current = current ?? ""
            case " " where !isQuoted:
                if let word = current { words.append(word) }
                current = nil
            default: current = (current ?? "") + String(character)
            }
        }
        if let word = current { words.append(word) }
        return words
    }

    /// A shell whose callbackctl talks to a real server with `backend`.
    static func with<Result: Sendable>(
        _ backend: FakeBackend,
        _ body: (Shell) async throws -> Result
    ) async throws -> Result {
        try await TestServer.with(backend) { client in
            try await body(Shell(environment: ["CALLBACKD_SOCKET": client.socketPath]))
        }
    }
}

private final class Collector: Sendable {
    private let printed = Locked(Printed())

    func add(_ change: (inout Printed) -> Void) { printed.withLock { change(&$0) } }

    func value(_ code: Int32) -> Printed {
        printed.withLock { printed in
            printed.code = code
            return printed
        }
    }
}
