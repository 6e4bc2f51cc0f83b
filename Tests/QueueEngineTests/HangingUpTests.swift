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
}
