import Testing

@testable import QueueEngine

@Suite("The process dies while somebody is being served") struct RecoveryDuringServiceTests {
    private func ringing() -> Bench {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        return bench
    }

    private func dialling() -> Bench {
        let bench = ringing()
        bench.beginAttempt(by: "alice")
        return bench
    }

    @Test func aRingingAgentRingsOnUntilTheRingTimeIsOver() {
        let bench = ringing()
        bench.advance(by: 10)
        bench.restart()
        #expect(bench.asterisk.rung == ["alice"])
        bench.advance(by: 9)
        #expect(bench.occupation(of: "alice") == .serving(1))
        bench.advance(by: 1)
        #expect(bench.state.agents["alice"]?.missedRings == 1)
    }

    @Test func anAgentWhoAnsweredMeanwhileIsToldOfTheCallback() {
        let bench = ringing()
        bench.crash()
        bench.answer("alice")
        bench.start()
        #expect(bench.heard("alice").first == "agent-callback-for")
        bench.finishSound(by: "alice")
        #expect(bench.asterisk.dialled == ["5550101"])
    }

    @Test func anAgentWhosePhoneStoppedRingingMeanwhileHasMissedIt() {
        let bench = ringing()
        bench.crash()
        bench.miss("alice")
        bench.start()
        bench.advance(by: 5)
        #expect(bench.asterisk.rung == ["alice", "alice"])
    }

    @Test func anAgentWhoWasNeverDialledBecauseOfTheCrashIsRungAgain() {
        let bench = Bench()
        bench.requestCallback("c1", to: "5550101")
        bench.crash(during: { bench.add("alice") })
        bench.start()
        bench.advance(by: 5)
        #expect(bench.asterisk.rung == ["alice"])
        #expect(bench.occupation(of: "alice") == .serving(1))
    }

    @Test func aLiveCallerIsJoinedWithTheAgentWhoAnsweredMeanwhile() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.crash()
        bench.answer("alice")
        bench.start()
        let joins = bench.acts.filter { if case .join = $0 { true } else { false } }
        #expect(joins.count == 1)
        bench.join(1)
        #expect(bench.place(1)?.isConnected == true)
    }

    @Test func anAgentInTheMiddleOfTheAnnouncementHearsItAgain() {
        let bench = ringing()
        bench.answer("alice")
        bench.asterisk.forgetHeard()
        bench.restart()
        #expect(bench.heard("alice").first == "agent-callback-for")
        #expect(bench.asterisk.dialled == [])
    }

    @Test(arguments: ["1700000000.1", "zzz"])
    func theAnnouncementIsHeardEvenIfTheRequestCallEndedMeanwhile(_ caller: String) {
        let bench = Bench(agents: ["alice"])
        bench.arrive(caller, number: "5550101")
        bench.press("3#", on: caller)
        bench.answer("alice")
        bench.crash()
        bench.hangUp(caller)
        bench.asterisk.forgetHeard()
        bench.start()
        #expect(bench.heard("alice").first == "agent-callback-for")
        #expect(bench.asterisk.dialled == [])
        bench.finishSound(by: "alice")
        #expect(bench.asterisk.dialled == ["5550101"])
    }

    @Test(arguments: ["1700000000.1", "zzz"])
    func nobodyIsDialledForAnAgentWhoIsGone(_ caller: String) {
        let bench = Bench(agents: ["alice"])
        bench.arrive(caller, number: "5550101")
        bench.press("3#", on: caller)
        bench.answer("alice")
        bench.crash()
        bench.hangUp(caller)
        bench.hangUp(agent: "alice")
        bench.start()
        #expect(bench.asterisk.dialled == [])
        #expect(bench.place(1)?.callback?.attempts == 0)
    }

    @Test(arguments: ["1700000000.1", "zzz"])
    func anAgentIsNotJoinedWithACallerWhoIsGone(_ caller: String) {
        let bench = Bench(agents: ["alice"])
        bench.arrive(caller)
        bench.crash()
        bench.answer("alice")
        bench.hangUp(caller)
        bench.start()
        #expect(!bench.acts.contains { if case .join = $0 { true } else { false } })
        #expect(bench.facts.contains(.abandoned(1)))
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func aCustomerWhoRingsIsNotDialledAgain() {
        let bench = dialling()
        bench.advance(by: 20)
        bench.restart()
        #expect(bench.heard("alice").last == "ringing")
        bench.customerAnswers(1)
        bench.join(1)
        #expect(bench.asterisk.dialled == ["5550101"])
        #expect(bench.facts.last == .callbackEnded(1, .completed))
    }

    @Test func aCustomerWhoAnsweredMeanwhileIsJoinedOnce() {
        let bench = dialling()
        bench.crash()
        bench.customerAnswers(1)
        bench.start()
        #expect(bench.acts.count { if case .join = $0 { true } else { false } } == 1)
        bench.join(1)
        #expect(bench.place(1)?.isConnected == true)
    }

    @Test func aRingingCustomerKeepsTheTimeLimit() {
        let bench = dialling()
        bench.advance(by: 20)
        bench.restart()
        bench.advance(by: 15)
        #expect(bench.heard("alice").last == "agent-customer-no-answer")
    }

    @Test func anAttemptThatWasStoredAndNeverDialledCountsAndIsTriedAgain() {
        let bench = ringing()
        bench.answer("alice")
        bench.crash(during: { bench.finishSound(by: "alice") })
        bench.start()
        #expect(bench.asterisk.dialled == [])
        #expect(bench.place(1)?.callback?.attempts == 1)
        #expect(bench.place(1)?.callback?.retryAt == bench.now + 300)
    }

    @Test func aJoinThatWasStoredAndNeverDoneIsDone() {
        let bench = dialling()
        bench.crash(during: { bench.customerAnswers(1) })
        bench.start()
        #expect(bench.asterisk.bridges.count == 1)
        bench.join(1)
        #expect(bench.facts.last == .callbackEnded(1, .completed))
    }

    @Test func aJoinThatWasDoneAndNeverHeardOfIsComplete() {
        let bench = dialling()
        bench.customerAnswers(1)
        bench.restart()
        #expect(bench.facts.last == .callbackEnded(1, .completed))
    }

    @Test func aTalkGoesOnAndEndsOnce() {
        let bench = dialling()
        bench.customerAnswers(1)
        bench.join(1)
        bench.restart()
        #expect(bench.acts.isEmpty)
        bench.customerHangsUp(1)
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
        #expect(bench.state.places.isEmpty)
    }

    @Test func aTalkThatEndedMeanwhileIsOverForBoth() {
        let bench = dialling()
        bench.customerAnswers(1)
        bench.join(1)
        bench.crash()
        bench.customerHangsUp(1)
        bench.start()
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
        #expect(bench.asterisk.channels.isEmpty)
    }

    @Test func anAgentOnTheWayOutIsHungUp() {
        let bench = dialling()
        bench.customerFails(1, .busy)
        bench.restart()
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
    }
}
