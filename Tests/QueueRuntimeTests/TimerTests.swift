import QueueEngine
import Testing

@testable import QueueRuntime

@Suite struct TimerQueueTests {
    private func timer(_ place: Int64) -> TimerID { .retry(PlaceID(place)) }
    private func at(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }

    @Test("Timers come due in the order of their instants, and of arming within one")
    func order() {
        var timers = TimerQueue()
        for (place, instant) in [(1, 30), (2, 10), (3, 20), (4, 10)] {
            timers.arm(timer(Int64(place)), at: at(Int64(instant)))
        }
        #expect(timers.earliest() == at(10))
        #expect(timers.popDue(at: at(20)) == timer(2))
        #expect(timers.popDue(at: at(20)) == timer(4))
        #expect(timers.popDue(at: at(20)) == timer(3))
        #expect(timers.popDue(at: at(20)) == nil)
        #expect(timers.count == 1)
    }

    @Test("Arming an armed timer moves it, later or earlier")
    func move() {
        var timers = TimerQueue()
        timers.arm(timer(1), at: at(10))
        timers.arm(timer(1), at: at(30))
        #expect(timers.popDue(at: at(20)) == nil)
        timers.arm(timer(1), at: at(5))
        #expect(timers.popDue(at: at(20)) == timer(1))
        #expect(timers.popDue(at: at(40)) == nil)
    }

    @Test("A disarmed timer never comes due")
    func disarm() {
        var timers = TimerQueue()
        timers.arm(timer(1), at: at(10))
        timers.disarm(timer(1))
        timers.disarm(timer(2))
        #expect(timers.earliest() == nil)
        #expect(timers.popDue(at: at(10)) == nil)
    }

    @Test("Moving a timer again and again does not make the heap grow")
    func size() {
        var timers = TimerQueue()
        for instant in 1...10_000 { timers.arm(timer(1), at: at(Int64(instant))) }
        #expect(timers.count == 1)
        #expect(timers.heapCount <= 100)
        #expect(timers.earliest() == at(10_000))
    }
}

@Suite(.timeLimit(.minutes(1))) struct RuntimeTimerTests {
    private let timer = TimerID.retry(PlaceID(1))

    @Test("A timer fires when its instant is reached, and not before")
    func fires() async throws {
        var engine = ScriptedEngine()
        engine.script = { [timer] input in
            if case .started = input { [.arm(timer, 1_000)] } else { ScriptedEngine.standard(input) }
        }
        let stage = try await Stage(engine: engine)
        await stage.clock.waitForSleepers(1)
        stage.clock.advance(to: Instant(milliseconds: 999))
        #expect(stage.clock.sleeping == [Instant(milliseconds: 1_000)])
        stage.clock.advance(to: Instant(milliseconds: 1_000))
        await stage.journal.wait(for: "perform timer")
    }

    @Test("An input that disarms a timer that is due comes before it")
    func disarmed() async throws {
        var engine = ScriptedEngine()
        engine.script = { [timer] input in
            switch input {
            case .started: [.arm(timer, 1_000), .fact]
            case .channelEnded: [.disarm(timer)]
            default: ScriptedEngine.standard(input)
            }
        }
        let stage = try await Stage(engine: engine)
        await stage.clock.waitForSleepers(1)
        stage.store.fail([.hold])
        stage.runtime.submit(arrival("a"))
        await stage.journal.wait(for: "held 2...2")
        stage.clock.advance(to: Instant(milliseconds: 2_000))
        stage.runtime.submit(.channelEnded(channel("a")))
        stage.store.release()
        await stage.runtime.stop()
        #expect(!stage.journal.entries.contains("perform timer"))
    }

    @Test("The one sleeping task follows the earliest timer")
    func follows() async throws {
        var engine = ScriptedEngine()
        engine.script = { [timer] input in
            switch input {
            case .started: [.arm(timer, 5_000)]
            case .channelEnded: [.arm(.rest(alice), 1_000)]
            default: ScriptedEngine.standard(input)
            }
        }
        let stage = try await Stage(engine: engine)
        await stage.clock.waitForSleepers(1)
        stage.runtime.submit(.channelEnded(channel("a")))
        stage.runtime.submit(arrival("b"))
        await stage.journal.wait(for: "perform b")
        stage.clock.advance(to: Instant(milliseconds: 1_000))
        await stage.journal.wait(for: "perform timer")
    }
}
