import Foundation
import Locking
import Logging
import QueueEngine
import Testing

@testable import callbackd

/// Keeps the lines.
final class LineCollector: LogSink {
    private let collected = Locked<[String]>([])

    var lines: [String] { collected.withLock { $0 } }

    func write(_ line: String) { collected.withLock { $0.append(line) } }

    func logger(_ format: Configuration.Log.Format, level: Logger.Level = .info) -> Logger {
        Logger(label: "test") { label in
            LineLogHandler(
                label: label,
                log: Configuration.Log(level: level, format: format),
                sink: self,
                time: { Date(timeIntervalSince1970: 1_700_000_000.5) }
            )
        }
    }
}

@Suite struct LogTests {
    private let sink = LineCollector()

    @Test("A text line has the time, the level and its pairs by name")
    func text() {
        sink.logger(.text).info("joined", metadata: ["queue": "support", "caller": "Ann B"])
        #expect(sink.lines == ["2023-11-14T22:13:20.500Z info test: joined caller=\"Ann B\" queue=support\n"])
    }

    @Test("A JSON line is an object of texts; pairs cannot take the place of its own fields")
    func json() throws {
        sink.logger(.json).warning("joined", metadata: ["queue": "support", "level": "fake"])
        let object = try JSONDecoder().decode([String: String].self, from: Data(try #require(sink.lines.first).utf8))
        let expected = [
            "time": "2023-11-14T22:13:20.500Z", "level": "warning", "logger": "test", "message": "joined",
            "queue": "support", "metadata_level": "fake",
        ]
        #expect(object == expected)
    }

    @Test("A hostile caller ID stays in its line", arguments: Configuration.Log.Format.allCases)
    func hostile(format: Configuration.Log.Format) throws {
        let hostile = "\"x\"\n2023 error fake: \u{1B}[2J\r\u{2028}\u{202E}\u{0}\u{9B}\\"
        sink.logger(format).info("call", metadata: ["caller": "\(hostile)"])
        let line = try #require(sink.lines.first)
        #expect(line.hasSuffix("\n"))
        #expect(
            line.dropLast().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.properties.generalCategory != .format }
        )
        #expect(line.dropLast().allSatisfy { !$0.isNewline })
        #expect(line.contains(#"\"x\"\n2023 error fake: \u001b[2J\r\u2028\u202e\u0000\u009b\\"#))
        if format == .json {
            let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
            #expect(object["caller"] == hostile)
        }
    }

    @Test("A line is bounded, and says where it was cut", arguments: Configuration.Log.Format.allCases)
    func bounded(format: Configuration.Log.Format) throws {
        let long = String(repeating: "\u{0}", count: 100_000)
        let pairs = (1...1_000).map { ("key\($0)", Logger.MetadataValue.string(long)) }
        sink.logger(format).info("\(long)", metadata: Dictionary(uniqueKeysWithValues: pairs))
        let line = try #require(sink.lines.first)
        #expect(line.utf8.count < 20_000)
        #expect(line.contains("…"))
    }

    @Test("Below its level nothing is written")
    func level() {
        sink.logger(.text, level: .warning).info("joined")
        #expect(sink.lines == [])
    }
}

@Suite struct FactLogTests {
    private let sink = LineCollector()
    private let acme = TenantName("acme")!
    private let fact = RecordedFact(
        sequence: 7,
        at: Instant(milliseconds: 0),
        fact: .callbackRequested(PlaceID(3), PhoneNumber("+491701234567")!, expiresAt: Instant(milliseconds: 1))
    )

    @Test("A fact is one line with its name and its subjects; the number is masked")
    func line() {
        FactLog(logger: sink.logger(.text)).stored([fact], of: acme)
        let expected = "info test: callback-requested number=+*********567 place=3 sequence=7 tenant=acme\n"
        #expect(sink.lines.map { $0.drop { $0 != " " }.dropFirst() } == [expected[...]])
    }

    @Test("Who answered and whose call has ended is said, though the facts do not, and nothing of it is kept")
    func traces() {
        let node = NodeName("pbx1")!
        let caller = ChannelID(node: node, id: "c")
        let leg = ChannelID(node: node, id: "leg")
        let alice = AgentName("alice")!
        let place = PlaceID(3)
        let facts: [Fact] = [
            .joined(place, queue: QueueName("support")!, channel: caller, displayedNumber: nil),
            .agentRung(place, alice, leg: leg, bridge: BridgeID(node: node, id: "b")),
            .agentAnswered(place), .joining(place, channel: caller), .connected(place),
            .serviceEnded(place, endedBy: .agent, restUntil: nil), .departed(caller),
        ]
        let log = FactLog(logger: sink.logger(.text))
        log.stored(facts.map { RecordedFact(sequence: 1, at: Instant(milliseconds: 0), fact: $0) }, of: acme)
        let lines = sink.lines.map { $0.split(separator: " ").dropFirst(3).joined(separator: " ") }
        #expect(lines[2] == "agent-answered agent=alice place=3 sequence=1 tenant=acme\n")
        #expect(lines[5] == "service-ended agent=alice ended_by=agent place=3 sequence=1 tenant=acme\n")
        #expect(lines[6] == "departed channel=pbx1:c place=3 sequence=1 tenant=acme\n")
        var traces = CallTraces()
        for fact in facts { traces.follow(fact) }
        #expect(traces.isEmpty)
    }

    @Test("At level debug the number is shown")
    func debug() {
        FactLog(logger: sink.logger(.text, level: .debug)).stored([fact], of: acme)
        #expect(sink.lines.first?.contains("number=+491701234567") == true)
    }

    @Test("Short numbers are masked wholly", arguments: [("110", "***"), ("1234", "*234"), ("+1", "+*")])
    func masked(number: String, expected: String) {
        #expect(PhoneNumber(number)?.masked == expected)
    }
}
