import Testing

@testable import QueueEngine

@Suite struct AgentFreeDuringDialogTests {
    private func callerGivingANumber() -> Bench {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        bench.finishSound(on: "c1")
        bench.press("555", on: "c1")
        bench.asterisk.forgetHeard()
        bench.add("alice")
        return bench
    }

    @Test func theAgentIsRungAndTheCallerGoesOnUndisturbed() {
        let bench = callerGivingANumber()
        #expect(bench.asterisk.rung == ["alice"])
        #expect(bench.heard("c1") == [])
    }

    @Test func theAnswerCutsTheDialogShortAndJoinsThem() {
        let bench = callerGivingANumber()
        bench.answer("alice")
        bench.press("0101#", on: "c1")
        bench.advance(by: 9)
        bench.join(1)
        bench.advance(by: 60)
        #expect(bench.heard("c1") == [])
        #expect(bench.place(1)?.liveChannel != nil)
        #expect(bench.place(1)?.isConnected == true)
    }

    @Test func theAnswerStopsThePrompt() {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3", on: "c1")
        bench.add("alice")
        bench.answer("alice")
        #expect(bench.heard("c1") == ["music", "callback-number", "stop"])
    }

    @Test func aNumberConfirmedWhileTheAgentRingsIsServedByThatAgentOnceTheCallHasEnded() {
        let bench = callerGivingANumber()
        bench.press("0101#", on: "c1")
        #expect(bench.occupation(of: "alice") == .serving(1))
        bench.answer("alice")
        #expect(bench.heard("alice").first == "agent-callback-for")
        bench.finishSound(by: "alice")
        #expect(bench.heard("alice").last == "ringing")
        bench.finishSound(on: "c1")
        #expect(bench.asterisk.dialled == [])
        bench.settle()
        #expect(bench.asterisk.dialled == ["5550101"])
        #expect(bench.asterisk.rung == ["alice"])
    }

    @Test func aRequestCallThatEndsBeforeTheAnnouncementDoesNotCutItShort() {
        let bench = callerGivingANumber()
        bench.press("0101#", on: "c1")
        bench.answer("alice")
        bench.hangUp("c1")
        #expect(bench.asterisk.dialled == [])
        bench.finishSound(by: "alice")
        #expect(bench.asterisk.dialled == ["5550101"])
    }

    @Test func aNumberConfirmedWhileTheAgentRingsPassesToTheNextWhenTheAgentMissesIt() {
        let bench = callerGivingANumber()
        bench.press("0101#", on: "c1")
        bench.miss("alice")
        bench.add("bob")
        #expect(bench.occupation(of: "bob") == .serving(1))
    }

    @Test func theCallerWhoHangsUpWhileTheAgentRingsReleasesTheAgent() {
        let bench = callerGivingANumber()
        bench.hangUp("c1")
        #expect(bench.facts.last == .abandoned(1))
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func goingBackToHoldingKeepsTheRingingAgent() {
        let bench = callerGivingANumber()
        bench.press("*", on: "c1")
        #expect(bench.occupation(of: "alice") == .serving(1))
    }
}
