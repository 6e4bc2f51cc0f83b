import QueueEngine
import Testing

@testable import QueueSimulation

@Suite struct CalendarTests {
    private static let start = Instant(milliseconds: 1_000)

    @Test func whatIsDueComesInItsOrderAndThingsOfOneInstantInTheirs() {
        var calendar = Calendar<String>(start: Self.start)
        calendar.schedule("c", at: Self.start + Seconds(2))
        calendar.schedule("a", at: Self.start + Seconds(1))
        calendar.schedule("b", at: Self.start + Seconds(1))
        var seen: [String] = []
        while let next = calendar.next(until: Self.start + Seconds(10)) { seen.append(next.event) }
        #expect(seen == ["a", "b", "c"])
        #expect(calendar.now == Self.start + Seconds(10))
    }

    @Test func whatIsCancelledDoesNotComeAndAnotherInItsPlaceDoes() {
        var calendar = Calendar<Int>(start: Self.start)
        let first = calendar.schedule(1, at: Self.start + Seconds(5))
        let isCancelled = calendar.cancel(first)
        calendar.schedule(2, at: Self.start + Seconds(5))
        let isCancelledTwice = calendar.cancel(first)
        #expect(isCancelled && !isCancelledTwice)
        #expect(calendar.next(until: Self.start + Seconds(10))?.event == 2)
        #expect(calendar.count == 0)
    }

    @Test func whatIsCancelledAgainAndAgainDoesNotPileUp() {
        var calendar = Calendar<Int>(start: Self.start)
        for number in 0..<100_000 { calendar.cancel(calendar.schedule(number, at: Self.start + Seconds(3_600))) }
        calendar.schedule(-1, at: Self.start + Seconds(1))
        #expect(calendar.backlog < 2_000)
        #expect(calendar.next(until: Self.start + Seconds(2))?.event == -1)
    }
}
