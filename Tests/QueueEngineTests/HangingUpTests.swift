import Testing

@testable import QueueEngine

@Suite("Hanging up before, during and after giving the number") struct HangingUpTests {
    @Test func beforeTheKeyTheCallerHasAbandoned() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.hangUp("c1")
        #expect(bench.facts.last == .abandoned(1))
        #expect(bench.state.places.isEmpty)
    }

    @Test(arguments: ["3", "3555", "35550101"])
    func whileGivingTheNumberTheCallerHasAbandoned(_ pressed: String) {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press(pressed, on: "c1")
        bench.hangUp("c1")
        #expect(bench.facts.last == .abandoned(1))
        #expect(bench.state.places.isEmpty)
        #expect(bench.checked.armed.isEmpty)
    }

    @Test func duringTheConfirmationTheCallbackIsKept() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        bench.hangUp("c1")
        #expect(bench.facts.last == .requestCallEnded(1))
        bench.add("alice")
        bench.beginAttempt(by: "alice")
        #expect(bench.asterisk.dialled == ["5550101"])
    }

    @Test func aCallerWhoNeverHangsUpIsHungUpAfterTheConfirmation() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        bench.beginAttempt(by: "alice")
        bench.finishSound(on: "c1")
        #expect(bench.asterisk.dialled == [], "nobody is dialled who is still on the line")
        bench.advance(by: 9)
        #expect(bench.asterisk.dialled == [])
        bench.advance(by: 1)
        #expect(bench.asterisk.dialled == ["5550101"], "a hang-up of which nothing is heard is taken for done")
    }

    @Test("A caller who could not be hung up is hung up again, and is no new caller after a crash")
    func whoIsFoundAgainIsKnown() {
        let bench = Bench()
        let caller = bench.channel("c1")
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        bench.finishSound(on: "c1")
        bench.advance(by: 10)
        #expect(bench.facts.last == .requestCallGivenUp(1))
        #expect(bench.state.departing == [caller])
        bench.advance(by: 10)
        #expect(bench.acts == [.hangUp(caller)])

        bench.take(.nodeDisconnected(Bench.node))
        bench.startOutOfReach()
        bench.take(.reconciled(Presence(node: Bench.node, channels: ["c1": .up], bridges: [:])))
        #expect(bench.acts.contains(.hangUp(caller)))
        bench.take(.callArrived(caller, queue: Bench.queue, callerNumber: "5550101"))
        #expect(bench.effects.isEmpty)
        #expect(bench.state.places.count == 1, "the callback, and nobody else")

        bench.take(.channelEnded(caller))
        #expect(bench.facts.last == .departed(caller))
        #expect(bench.state.departing.isEmpty)
        #expect(!bench.checked.armed.keys.contains(.hangUp(caller)))
    }

    @Test("Of those who cannot be hung up only a bounded number is remembered", arguments: [0, 1])
    func manyWhoStay(_ excess: Int) {
        let callers = (0..<Limits.departing + excess).map { ChannelID(node: Bench.node, id: "c\($0)") }
        var state = TenantState(name: "acme", settings: TenantSettings(outboundContext: "outbound"))
        state.departing = Set(callers)
        var engine = QueueEngine(state: state)
        let present = Dictionary(uniqueKeysWithValues: callers.map { ($0.id, Presence.ChannelState.up) })
        let now = Instant(milliseconds: 1_700_000_000_000)
        _ = engine.handle(.reconciled(Presence(node: Bench.node, channels: present, bridges: [:])), at: now)
        for caller in callers { _ = engine.handle(.timerFired(.hangUp(caller)), at: now + Limits.hangUp) }
        #expect(engine.state.departing.count == Limits.departing)
    }
}
