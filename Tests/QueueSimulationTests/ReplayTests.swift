import Testing

@testable import QueueSimulation
@testable import queue_simulation

@Suite struct ReplayTests {
    @Test func theCommandOfAFailingRunRepeatsIt() throws {
        let plan = Plan(seed: 17, hours: 0.25, callers: 12, without: [.crashes, .typing])
        let words = plan.command.split(separator: " ").map(String.init)
        #expect(words.prefix(6).joined(separator: " ") == "swift run -c release queue-simulation replay")
        #expect(try ReplayCommand.parse(Array(words.dropFirst(6))).plan() == plan)
    }

    @Test func theHelpsExampleIsOne() throws {
        let example = try #require(ReplayCommand.configuration.discussion.split(separator: "replay ").last)
        #expect(throws: Never.self) { try ReplayCommand.parse(example.split(separator: " ").map(String.init)).plan() }
    }

    @Test func anUnknownDimensionIsRefused() throws {
        let command = try ReplayCommand.parse(["--seed", "1", "--without", "gravity"])
        #expect(throws: (any Error).self) { try command.plan() }
    }

    @Test func theTraceEndsWithTheLastThatHappened() {
        let (outcome, lines) = Simulation.trace(Plan(seed: 3, hours: 0.02), last: 10)
        #expect(outcome.violation == nil)
        #expect(lines.count == 10)
        #expect(lines.last?.hasSuffix("the day is over") == true)
    }
}
