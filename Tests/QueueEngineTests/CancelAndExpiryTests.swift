import Testing

@testable import QueueEngine

@Suite struct CancelAndExpiryTests {
    private func pending(_ rule: Rule = .onRequest) -> Bench {
        let bench = Bench(rule)
        bench.requestCallback("c1", to: "5550101")
        return bench
    }

    @Test func aWaitingCallbackIsCancelled() {
        let bench = pending()
        #expect(throws: Never.self) { try bench.command(.cancelCallback(1))?.get() }
        #expect(bench.facts.last == .callbackEnded(1, .cancelled))
        bench.add("alice")
        bench.advance(by: 86_400)
        #expect(bench.asterisk.rung == [])
    }

    @Test func aCallbackBetweenAttemptsIsCancelled() {
        let bench = pending()
        bench.add("alice")
        bench.beginAttempt(by: "alice")
        bench.customerFails(1, .busy)
        bench.command(.cancelCallback(1))
        bench.finishSound(by: "alice")
        bench.settle()
        bench.advance(by: 86_400)
        #expect(bench.asterisk.rung == ["alice"])
    }

    @Test func cancelledWhileTheAgentRingsTheAgentIsHungUp() {
        let bench = pending()
        bench.add("alice")
        bench.command(.cancelCallback(1))
        #expect(bench.facts.last == .callbackEnded(1, .cancelled))
        #expect(bench.heard("alice") == [])
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func cancelledDuringTheAnnouncementTheAgentIsTold() {
        let bench = pending()
        bench.add("alice")
        bench.answer("alice")
        bench.command(.cancelCallback(1))
        #expect(bench.heard("alice").last == "agent-customer-cancelled")
        bench.finishSound(by: "alice")
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
        #expect(bench.asterisk.dialled == [])
    }

    @Test func cancelledWhileTheCustomerRingsTheCustomerIsHungUpAndTheAgentTold() throws {
        let bench = pending()
        bench.add("alice")
        bench.beginAttempt(by: "alice")
        let customer = try #require(bench.place(1)?.service?.customerChannel)
        bench.command(.cancelCallback(1))
        #expect(bench.acts.contains(.hangUp(customer)))
        #expect(bench.heard("alice").last == "agent-customer-cancelled")
        #expect(bench.facts.last == .callbackEnded(1, .cancelled))
        bench.take(.legAnswered(customer))
        #expect(bench.acts == [.hangUp(customer)], "an answer that comes too late is hung up again")
    }

    @Test func onceTheCustomerHasAnsweredItIsTooLateToCancel() {
        let bench = pending()
        bench.add("alice")
        bench.beginAttempt(by: "alice")
        bench.customerAnswers(1)
        for _ in 1...2 {
            #expect(throws: CommandRefusal.callbackConnected(1)) { try bench.command(.cancelCallback(1))?.get() }
            bench.join(1)
        }
    }

    @Test func aCallerStillHearingTheConfirmationIsHungUpInItsTime() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        bench.command(.cancelCallback(1))
        #expect(bench.state.departing == [bench.channel("c1")])
        bench.finishSound(on: "c1")
        #expect(bench.isHungUp("c1"))
        bench.settle()
        #expect(bench.state.departing.isEmpty)
    }

    @Test func nothingButACallbackCanBeCancelled() {
        let bench = Bench()
        bench.arrive("c1")
        for place in [PlaceID(1), 2] {
            #expect(throws: CommandRefusal.unknownCallback(place)) { try bench.command(.cancelCallback(place))?.get() }
        }
    }

    @Test func aCallbackThatNobodyServesExpires() {
        let bench = pending(.onRequest.with { $0.expiry = 3_600 })
        bench.advance(by: 3_599)
        #expect(bench.place(1) != nil)
        bench.advance(by: 1)
        #expect(bench.facts.last == .callbackEnded(1, .expired))
    }

    @Test func aCallbackThatIsBeingServedDoesNotExpireButIsNotTriedAgain() {
        let bench = pending(.onRequest.with { $0.expiry = 60 })
        bench.advance(by: 50)
        bench.add("alice")
        bench.beginAttempt(by: "alice")
        bench.advance(by: 20)
        #expect(bench.place(1)?.service != nil)
        bench.customerFails(1, .busy)
        #expect(bench.facts.last == .callbackEnded(1, .expired))
    }

    @Test func aCallbackWhoseTimePassesWhileAnAgentRingsExpiresWhenTheAgentMisses() {
        let bench = pending(.onRequest.with { $0.expiry = 60 })
        bench.advance(by: 55)
        bench.add("alice")
        bench.advance(by: 10)
        bench.miss("alice")
        #expect(bench.facts.last == .callbackEnded(1, .expired))
    }

    @Test func expiryIsCountedAcrossARestart() {
        let bench = pending(.onRequest.with { $0.expiry = 60 })
        bench.advance(by: 50)
        bench.crash()
        bench.now = bench.now + 100
        bench.start()
        bench.advance(by: 0)
        #expect(bench.facts.last == .callbackEnded(1, .expired))
    }

    @Test func aNumberThatMayNotBeCalledAnyMoreIsNotDialled() {
        let bench = pending()
        bench.change { $0.refusedPrefixes = ["555"] }
        bench.add("alice")
        bench.beginAttempt(by: "alice")
        #expect(bench.asterisk.dialled == [])
        #expect(bench.heard("alice").last == "agent-customer-unreachable")
        #expect(bench.facts.last == .callbackEnded(1, .failed))
    }
}
