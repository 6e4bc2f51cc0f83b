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
        #expect(calendar.count == 1)
        #expect(calendar.next(until: Self.start + Seconds(2))?.event == -1)
    }

    /// Against a list that is searched, over many random steps.
    @Test func itAgreesWithAList() {
        var random = RandomSource(seed: 7)
        var calendar = Calendar<Int>(start: Self.start)
        var list: [(number: Int, at: Instant, appointment: Calendar<Int>.Appointment)] = []
        for number in 0..<20_000 {
            switch random.below(5) {
            case 0, 1, 2:
                let at = Instant(milliseconds: calendar.now.milliseconds + Int64(random.below(500)) - 20)
                list.append((number, max(at, calendar.now), calendar.schedule(number, at: at)))
            case 3 where !list.isEmpty:
                let cancelled = list.remove(at: random.below(list.count))
                let isCancelled = calendar.cancel(cancelled.appointment)
                #expect(isCancelled)
            default:
                let end = Instant(milliseconds: calendar.now.milliseconds + Int64(random.below(30)))
                let due = list.min { ($0.at, $0.number) < ($1.at, $1.number) }.flatMap { $0.at <= end ? $0 : nil }
                let next = calendar.next(until: end)
                #expect(next?.event == due?.number && next?.appointment == due?.appointment)
                #expect(calendar.now == due?.at ?? end)
                list.removeAll { $0.number == due?.number }
            }
            #expect(calendar.count == list.count)
        }
    }
}
