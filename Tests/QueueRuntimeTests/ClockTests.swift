import QueueEngine
import Testing

@testable import QueueRuntime

@Suite(.timeLimit(.minutes(1))) struct ClockTests {
    @Test("An anchored clock goes on from its anchor and never back")
    func anchored() async throws {
        let anchor = Instant(milliseconds: 1_000_000)
        let clock = AnchoredClock(anchor: anchor)
        var last = clock.now
        #expect(last >= anchor)
        for _ in 1...1_000 {
            let now = clock.now
            #expect(now >= last)
            last = now
        }
        #expect(last.milliseconds(since: anchor) < 60_000)
    }

    @Test("Sleeping until an instant returns at it or after")
    func sleeps() async throws {
        let clock = AnchoredClock()
        let until = Instant(milliseconds: clock.now.milliseconds + 5)
        try await clock.sleep(until: until)
        #expect(clock.now >= until)
        try await clock.sleep(until: Instant(milliseconds: 0))
    }

    @Test("A cancelled sleep throws", arguments: [true, false])
    func cancelled(isManual: Bool) async {
        let clock: any EngineClock = isManual ? ManualClock() : AnchoredClock()
        let sleep = Task { try await clock.sleep(until: Instant(milliseconds: clock.now.milliseconds + 3_600_000)) }
        sleep.cancel()
        await #expect(throws: CancellationError.self) { try await sleep.value }
    }

    @Test("A manual clock stands still, and wakes those whose time has come")
    func manual() async throws {
        let clock = ManualClock()
        let sleep = Task { try await clock.sleep(until: Instant(milliseconds: 10)) }
        await clock.waitForSleepers(1)
        clock.advance(to: Instant(milliseconds: 9))
        #expect(clock.sleeping == [Instant(milliseconds: 10)])
        clock.advance(to: Instant(milliseconds: 10))
        try await sleep.value
        clock.advance(to: Instant(milliseconds: 3))
        #expect(clock.now == Instant(milliseconds: 10))
    }
}
