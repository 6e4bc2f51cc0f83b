import Foundation
import Testing

@testable import QueueSimulation

@Suite("app_queue's log is read for arrivals, conversations, patience and agents")
struct QueueLogTests {
    private func read(_ lines: [String], queue: String = "acme/support") -> QueueLogReader {
        var reader = QueueLogReader(queue: queue)
        reader.take(Array((lines.joined(separator: "\n")).utf8))
        reader.finish()
        return reader
    }

    @Test("One call of each ending")
    func endings() {
        let log = read([
            "1719216000|NONE|NONE|NONE|QUEUESTART|",
            "1719216001|1.1|support|NONE|ENTERQUEUE||5550100|1",
            "1719216011|1.1|support|SIP/alice|CONNECT|10|2.1|4",
            "1719216111|1.1|support|SIP/alice|COMPLETECALLER|10|100|1",
            "1719216120|1.2|support|NONE|ENTERQUEUE||5550101|1",
            "1719216150|1.2|support|NONE|ABANDON|1|1|30",
            "1719216200|1.3|acme/support|NONE|ENTERQUEUE||5550102|1",
            "1719216260|1.3|acme/support|NONE|EXITWITHTIMEOUT|1|1|60",
            "1719216300|1.4|support|NONE|ENTERQUEUE||5550103|1",
            "1719216310|1.4|support|NONE|EXITWITHKEY|9|1|1|10",
            "1719216400|1.5|sales|NONE|ENTERQUEUE||5550104|1",
            "1719216500|1.6|support|NONE|ENTERQUEUE||5550105|1",
            "1719216505|1.6|support|SIP/bob|CONNECT|5|2.6|2",
            "1719216705|1.6|support|SIP/bob|ATTENDEDTRANSFER|LINK|a|b|5|200|1",
            "1719216800|NONE|NONE|SIP/bob|PAUSEALL|lunch",
        ])
        let summary = log.summary
        #expect(log.badLines == 0)
        #expect(summary.arrivals == 5)
        #expect(summary.served == 2)
        #expect(summary.abandoned == 1)
        #expect(summary.meanTalk == 150)
        #expect(summary.days == 1)
        #expect(summary.agents[8] == 2)
        #expect(summary.agents.reduce(0, +) == 2)
        #expect(summary.patience.censored.total == 4)
        #expect(summary.ring.mean == 3)
    }

    @Test("Arrivals and agents of an hour of the day are means over the days with calls")
    func hours() throws {
        var lines: [String] = []
        for day in [0, 1, 5] {
            let nine = 1_719_187_200 + day * 86_400 + 9 * 3_600
            for call in 0..<12 {
                lines.append("\(nine + call * 60)|\(day).\(call)|support|NONE|ENTERQUEUE||555|1")
                lines.append("\(nine + call * 60 + 1)|\(day).\(call)|support|SIP/\(call % 3)|CONNECT|1|x|1")
            }
        }
        let summary = read(lines).summary
        let profile = try #require(summary.profile)
        #expect(abs(profile.rate(at: 9.5 * 3_600) * 3_600 - 12) < 1e-9)
        #expect(profile.rate(at: 10.5 * 3_600) == 0)
        #expect(summary.days == 3)
        #expect(summary.agents[9] == 3)
    }

    @Test("Parts joined in the wrong order, and a wrong clock, count where they belong, and are told")
    func disorder() {
        let days = (0..<4).map { day in
            (0..<24).flatMap { call in
                let time = 1_719_187_200 + day * 86_400 + 9 * 3_600 + call * 60
                return [
                    "\(time)|\(day).\(call)|support|NONE|ENTERQUEUE||555|1",
                    "\(time + 5)|\(day).\(call)|support|SIP/\(call % 3)|CONNECT|5|x|1",
                    "\(time + 65)|\(day).\(call)|support|SIP/\(call % 3)|COMPLETEAGENT|5|60|1",
                ]
            }
        }
        let ordered = read(Array(days.joined()))
        let joined = read(Array([days[2], days[3], days[0], days[1]].joined()))
        for summary in [ordered.summary, joined.summary] {
            #expect(summary.arrivals == 96 && summary.served == 96 && summary.days == 4)
            #expect(summary.agents[9] == 3 && summary.agents.reduce(0, +) == 3)
            #expect(summary.meanTimeOnLine == 5)
        }
        #expect(joined.summary.profile == ordered.summary.profile)
        #expect(ordered.stepsBack == 0 && ordered.firstStepBack == nil)
        #expect(joined.stepsBack == 1 && joined.firstStepBack == 145)
        let future = read(["4102444800|x|support|NONE|ENTERQUEUE||1|1"] + days.joined())
        #expect(future.summary.days == 5 && future.summary.agents[9] == 2 && future.stepsBack == 1)
    }

    @Test("Agents of so many hours at once, and of hours that come back, are bounded and end in their hour of the day")
    func manyOpenHours() {
        let lines = (0..<200).map { "\(1_719_187_200 + $0 * 3_600)|\($0)|support|SIP/a|CONNECT|1|x|1" }
        var dice = RandomSource(seed: 3)
        let log = read(lines.shuffled(using: &dice))
        #expect(log.summary.agents.reduce(0, +) == 200)
    }

    @Test("What cannot be read is passed over and named with its line")
    func badLines() {
        let log = read([
            "1719216001|1.1|support|NONE|ENTERQUEUE||5550100|1\r",
            "nonsense",
            "",
            "soon|1.1|support|NONE|ENTERQUEUE||5550100|1",
            "1719216011|1.1|support|SIP/alice|CONNECT|ten|2.1|4",
            "99999999999999999999999|1.1|support|NONE|ENTERQUEUE|",
            "1719216011|1.1|support|SIP/alice|COMPLETEAGENT|1|-5|1",
            "1719216012|" + String(repeating: "9", count: 300) + "|support|NONE|ENTERQUEUE||1|1",
            "1719216012|" + String(repeating: "|", count: 20_000),
            "1719216013|1.9|support|NONE|ATTENDEDTRANSFER|BRIDGE",
        ])
        #expect(log.summary.arrivals == 1)
        #expect(log.lines == 10)
        #expect(log.badLines == 8)
        #expect(log.problems.count == QueueLogReader.toldProblems)
        #expect(log.problems[0] == "line 2: has 1 of at least 5 fields between '|'")
        #expect(log.problems[1] == "line 4: does not begin with a time in seconds since 1970")
        #expect(log.problems[2] == "line 5: CONNECT has no wait in seconds as parameter 1")
    }

    @Test("Any bytes in pieces of any size are taken without harm, and pieces do not matter")
    func pieces() {
        var source = RandomSource(seed: 9)
        let bytes = (0..<40_000).map { _ in
            let set = Array("0123456789|||\n\nsupportENTERQUEUEÿ".utf8)
            return set[source.below(set.count)]
        }
        var whole = QueueLogReader(queue: "support")
        whole.take(bytes)
        whole.finish()
        var pieces = QueueLogReader(queue: "support")
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + source.below(50))
            pieces.take(piece)
            rest = rest.dropFirst(piece.count)
        }
        pieces.finish()
        #expect(whole.lines == pieces.lines)
        #expect(whole.problems == pieces.problems)
    }

    @Test("Patience is found although most callers were served before they lost it")
    func patience() throws {
        var source = RandomSource(seed: 4)
        var estimate = PatienceEstimate()
        for _ in 0..<100_000 {
            let patience = Distribution.exponential(mean: 200).sample(using: &source)
            let wait = Distribution.exponential(mean: 60).sample(using: &source)
            if patience < wait { estimate.abandoned.add(Int(patience)) } else { estimate.censored.add(Int(wait)) }
        }
        let mean = try #require(estimate.exponentialMean)
        #expect(abs(mean - 200) < 4)
        guard case .empirical(let distribution) = estimate.distribution else {
            Issue.record("no curve")
            return
        }
        for time in [20.0, 60, 120, 200] {
            #expect(abs(distribution.share(upTo: time) - (1 - exp(-time / 200))) < 0.02, "\(time)")
        }
        #expect(abs(distribution.mean - 200) < 10)
    }

    @Test("A compressed log and a directory are no logs, and that is said")
    func unreadable() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let packed = folder.appending(path: "queue_log.gz")
        try Data([0x1f, 0x8b, 8, 0, 0, 0]).write(to: packed)
        let compressed = #expect(throws: QueueLogReader.Unreadable.self) {
            try QueueLogReader.read(packed, queue: "support")
        }
        #expect(compressed == .compressed && compressed?.localizedDescription.contains("zcat") == true)
        let directory = #expect(throws: QueueLogReader.Unreadable.self) {
            try QueueLogReader.read(folder, queue: "support")
        }
        #expect(directory == .directory)
    }

    @Test("Where nobody gave up, patience is endless; without a conversation there is no contact centre")
    func nothing() {
        #expect(PatienceEstimate().distribution == .never)
        #expect(ContactCentre(read(["1719216001|1.1|support|NONE|ENTERQUEUE||5550100|1"]).summary) == nil)
        #expect(ContactCentre(read([]).summary) == nil)
    }

    @Test("A contact centre that is made from a log behaves like the log")
    func roundTrip() throws {
        var centre = try #require(ContactCentre(read(Self.log(days: 30, agents: 4)).summary))
        let asItIs = centre.simulate(days: 30, seed: 3)
        let share = try #require(asItIs.means.estimate(.abandonProbability))
        // By theory 4 agents, 60 calls an hour of 200 s, patience 300 s.
        let theory = try CallbackQueue(arrivalRate: 60.0 / 3_600, meanHandling: 200, meanPatience: 300, agents: 4)
            .expected()
        let expected = try #require(theory[.abandonProbability])
        #expect(abs(share.value - expected) < 0.02, "\(share) \(expected)")
        centre.offerAfter = 30
        centre.acceptance = 1
        let offering = centre.simulate(days: 30, seed: 3)
        #expect(try #require(offering.means.estimate(.callbackProbability)).value > 0.05)
        #expect(try #require(offering.means.estimate(.abandonProbability)).value < share.value)
    }

    /// Calls of M/M/n with abandonment from 8 to 16 o'clock, one by one.
    private static func log(days: Int, agents: Int) -> [String] {
        var source = RandomSource(seed: 11)
        var lines: [(Double, String)] = []
        for day in 0..<days {
            var free = Array(repeating: 0.0, count: agents)
            let opening = 1_719_187_200 + Double(day) * 86_400 + 8 * 3_600
            var now = 0.0
            for call in 0... {
                now += Distribution.exponential(mean: 60).sample(using: &source)
                if now > 8 * 3_600 { break }
                let patience = Distribution.exponential(mean: 300).sample(using: &source)
                let talk = Distribution.exponential(mean: 200).sample(using: &source)
                let agent = free.indices.min { free[$0] < free[$1] } ?? 0
                let wait = max(0, free[agent] - now)
                func add(_ time: Double, _ rest: String) {
                    lines.append((opening + time, "\(Int(opening + time))|\(day).\(call)|support|\(rest)"))
                }
                add(now, "NONE|ENTERQUEUE||555|1")
                if patience < wait {
                    add(now + patience, "NONE|ABANDON|1|1|\(Int(patience))")
                } else {
                    free[agent] = now + wait + talk
                    add(now + wait, "SIP/\(agent)|CONNECT|\(Int(wait))|x|0")
                    add(free[agent], "SIP/\(agent)|COMPLETECALLER|\(Int(wait))|\(Int(talk))|1")
                }
            }
        }
        return lines.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
