import Foundation
import Testing

@testable import callbackctl

@Suite("callbackctl simulate")
struct SimulateTests {
    private static let model = "simulate --arrival-rate 60 --handling-time 120 --agents 3 --hours 20"

    @Test("Prints every measure with its standard error and its theory")
    func text() async {
        let printed = await Shell().run(Self.model + " --patience 100 --offer-after 10 --acceptance 0.5")
        #expect(printed.code == 0)
        #expect(printed.lines[0].split(separator: " ").joined(separator: " ") == "OF ALL CALLS SIMULATED ERROR THEORY")
        #expect(printed.output.contains("accepts a callback"))
        #expect(printed.output.contains("Warning: 20.0 hours are few"))
    }

    @Test("Warns where the clock is too coarse, and keeps default hours within what can be simulated")
    func limits() async {
        let coarse = await Shell().run("simulate --arrival-rate 60000 --handling-time 0.05 --agents 2 --hours 0.2")
        #expect(coarse.code == 0 && coarse.output.contains("Warning: the engine's clock counts milliseconds"))
        let rare = await Shell().run(
            "simulate --arrival-rate 0.003 --handling-time 1000000 --agents 1 --offer-after 10000 --acceptance 0.9"
        )
        #expect(rare.code == 0, "\(rare.error)")
        #expect(rare.output.contains("in 10000000 hours"), "\(rare.output)")
    }

    @Test("Prints JSON with values, standard errors and theory, the same for the same seed")
    func json() async throws {
        struct Answer: Decodable, Equatable {
            struct Value: Decodable, Equatable {
                let value: Double
                let standardError: Double
                let theory: Double
            }
            let measures: [String: Value]
            let calls: Int
        }
        let first = await Shell().run(Self.model + " --json --seed 7")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(first.output.utf8))
        let wait = try #require(answer.measures["waitProbability"])
        // Erlang C of 2 erlangs on 3 agents is 4/9.
        #expect(abs(wait.theory - 4.0 / 9) < 1e-12)
        #expect(abs(wait.value - wait.theory) < 5 * wait.standardError)
        #expect(await Shell().run(Self.model + " --json --seed 7").output == first.output)
        #expect(await Shell().run(Self.model + " --json --seed 8").output != first.output)
    }

    @Test(
        "Refuses what makes no sense, and says what would",
        arguments: [
            ("simulate", 64, "Name --arrival-rate, --handling-time and --agents, or --queue and --from-log"),
            ("simulate --arrival-rate 60 --agents 3", 64, "need --arrival-rate, --handling-time and --agents"),
            (model + " --queue acme/support --from-log x", 64, "not both"),
            (
                "simulate --arrival-rate 1e9 --handling-time 180 --agents 3", 64,
                "--arrival-rate 1000000000.0 is not a rate"
            ),
            (model + " --acceptance 2", 64, "--acceptance 2.0 is not a share; use 0 to 1"),
            (model + " --acceptance 0.5", 64, "--acceptance needs --offer-after"),
            (model + " --offer-after=-1", 64, "--offer-after: -1.0 is not a time"),
            (model + " --service-level=-5", 64, "--service-level -5.0 is not a time"),
            ("simulate --arrival-rate 60 --handling-time 120 --agents 0", 64, "--agents: 0 is outside 1 to 10000"),
            ("simulate --arrival-rate 60 --handling-time 120 --agents 3 --hours 0", 64, "--hours 0.0 is not a time"),
            ("simulate --arrival-rate 60 --handling-time 180 --agents 3", 1, "would grow without end"),
            ("simulate --queue acme/support", 64, "needs both --queue and --from-log"),
            (
                "simulate --queue acme/support --from-log /nowhere/queue_log", 1,
                "'/nowhere/queue_log' could not be read"
            ),
            ("simulate --queue acme/support --from-log x --offer-after 1.5", 64, "whole seconds, 1 to 3600"),
            ("simulate --queue acme/support --from-log x --days 1", 64, "--days 1 is outside 2 to 1000"),
        ]
    )
    func refusal(_ line: String, _ code: Int32, _ message: String) async {
        let printed = await Shell().run(line)
        #expect(printed.code == code, "\(printed)")
        #expect(printed.error.contains(message), "\(printed.error)")
        #expect(printed.output == "")
    }

    @Test("A log gives a table of four cases, bars, and a picture")
    func log() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "simulate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appending(path: "queue_log").path
        try Self.log.write(toFile: log, atomically: true, encoding: .utf8)
        let picture = folder.appending(path: "day.svg").path
        let printed = await Shell().run("simulate --queue acme/support --from-log \(log) --days 2 --svg \(picture)")
        #expect(printed.code == 0, "\(printed.error)")
        for name in ["in the log", "as it is", "callbacks after 60 s", "2 agents more", "both"] {
            #expect(printed.lines.contains { $0.hasPrefix(name) }, "\(name)")
        }
        #expect(printed.output.contains("1 of 3202 lines were passed over: line 3202: has 1 of at least 5 fields"))
        #expect(printed.output.contains("█"))
        let svg = try String(contentsOfFile: picture, encoding: .utf8)
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
        #expect(throws: Never.self) { _ = try XMLCheck(svg) }
        let other = await Shell().run("simulate --queue acme/sales --from-log \(log)")
        #expect(other.code == 1)
        #expect(
            other.error.contains("has no caller who entered 'acme/sales': 3202 lines read, 1 of them not understood")
        )
    }

    /// Eight hours of a busy agent.
    private static let log: String = {
        var lines = ["1719187200|NONE|NONE|NONE|QUEUESTART|"]
        for call in 0..<800 {
            let time = 1_719_219_600 + call * 36
            lines.append("\(time)|\(call)|support|NONE|ENTERQUEUE||555|1")
            if call % 4 == 0 {
                lines.append("\(time + 20)|\(call)|support|NONE|ABANDON|1|1|\(20 + call % 50)")
                lines.append("\(time + 20)|NONE|support|SIP/a|RINGNOANSWER|1000")
                lines.append("\(time + 20)|NONE|support|SIP/a|RINGNOANSWER|1000")
            } else {
                lines.append("\(time + 10)|\(call)|support|SIP/a\(call % 2)|CONNECT|\(call % 40)|x|3")
                lines.append("\(time + 70)|\(call)|support|SIP/a\(call % 2)|COMPLETEAGENT|\(call % 40)|60|1")
                lines.append("\(time + 70)|\(call)|support|SIP/a\(call % 2)|PENALTY|1")
            }
        }
        return lines.joined(separator: "\n") + "\nrubbish\n"
    }()
}

/// Whether tags are closed in order and text is escaped.
private struct XMLCheck {
    struct Broken: Error {}

    init(_ text: String) throws {
        var open: [Substring] = []
        for part in text.split(separator: "<") {
            guard let end = part.firstIndex(of: ">") else { throw Broken() }
            let tag = part[..<end]
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { throw Broken() }
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " })
            }
        }
        guard open.isEmpty else { throw Broken() }
    }
}
