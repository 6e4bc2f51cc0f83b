import Testing

@testable import QueueEngine

@Suite struct OfferAfterWaitTests {
    @Test func theOfferIsHeardUnaskedAfterTheTimeoutThenMusicAgain() {
        let bench = Bench(.onTimeout)
        bench.arrive("c1")
        bench.advance(by: 59)
        #expect(bench.heard("c1") == ["music"])
        bench.advance(by: 1)
        #expect(bench.heard("c1") == ["music", "callback-offer-3"])
        bench.finishSound(on: "c1")
        #expect(bench.heard("c1") == ["music", "callback-offer-3", "music"])
    }

    @Test func theOfferIsMadeOnce() {
        let bench = Bench(.onTimeout)
        bench.arrive("c1")
        bench.advance(by: 600)
        #expect(bench.heard("c1").filter { $0 == "callback-offer-3" }.count == 1)
    }

    @Test func theKeyWorksFromTheOfferOn() {
        let bench = Bench(.onTimeout)
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        #expect(bench.heard("c1") == ["music"])
        bench.advance(by: 60)
        bench.finishSound(on: "c1")
        bench.press("3#", on: "c1")
        #expect(bench.place(1)?.callback != nil)
    }

    @Test func theKeyStopsTheOffer() {
        let bench = Bench(.onTimeout)
        bench.arrive("c1")
        bench.advance(by: 60)
        bench.press("3", on: "c1")
        #expect(bench.heard("c1") == ["music", "callback-offer-3", "stop", "callback-number"])
    }

    @Test func anotherDigitLetsTheOfferPlayOn() {
        let bench = Bench(.onTimeout)
        bench.arrive("c1")
        bench.advance(by: 60)
        bench.press("1", on: "c1")
        #expect(bench.heard("c1") == ["music", "callback-offer-3"])
    }

    @Test func theOfferNamesTheRulesKey() {
        let bench = Bench(.onTimeout.with { $0.key = .nine })
        bench.arrive("c1")
        bench.advance(by: 60)
        #expect(bench.heard("c1").last == "callback-offer-9")
    }

    @Test func inBothModesTheKeyWorksBeforeTheOffer() {
        let bench = Bench(Rule(modes: [.onRequest, .onTimeout]))
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        #expect(bench.place(1)?.callback != nil)
        bench.asterisk.forgetHeard()
        bench.advance(by: 50)
        bench.settle()
        bench.advance(by: 50)
        #expect(!bench.heard("c1").contains("callback-offer-3"))
    }

    @Test func inBothModesACallerWhoIsGivingANumberIsNotInterrupted() {
        let bench = Bench(Rule(modes: [.onRequest, .onTimeout]))
        bench.arrive("c1")
        bench.advance(by: 55)
        bench.press("3555", on: "c1")
        bench.advance(by: 8)
        #expect(bench.heard("c1") == ["music", "callback-number", "stop"])
        bench.press("0101#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func inRequestModeNothingIsOffered() {
        let bench = Bench(.onRequest)
        bench.arrive("c1")
        bench.advance(by: 3_600)
        #expect(bench.heard("c1") == ["music"])
    }

    @Test func aCallerWhoTalksToAnAgentIsNotOffered() {
        let bench = Bench(.onTimeout, agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        bench.advance(by: 600)
        #expect(bench.heard("c1") == ["music"])
    }

    @Test func nothingIsOfferedWhileTheListOfCallbacksIsFull() {
        let bench = Bench(Rule(modes: [.onRequest, .onTimeout], maximumPending: 1))
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2")
        bench.advance(by: 60)
        #expect(bench.heard("c2") == ["music"])
    }

    @Test func afterARestartTheOfferComesAtItsTime() {
        let bench = Bench(.onTimeout)
        bench.arrive("c1")
        bench.advance(by: 40)
        bench.restart()
        bench.advance(by: 19)
        #expect(!bench.heard("c1").contains("callback-offer-3"))
        bench.advance(by: 1)
        #expect(bench.heard("c1").contains("callback-offer-3"))
    }

    @Test func anOfferThatFallsDueWhileNoMoreAreTakenIsMadeAfterAnotherSuchWait() {
        let bench = Bench(Rule(modes: [.onTimeout], offerAfter: 60, maximumPending: 0))
        bench.arrive("c1")
        bench.advance(by: 60)
        #expect(!bench.heard("c1").contains("callback-offer-3"))
        bench.change { $0.maximumPending = 1 }
        bench.advance(by: 60)
        #expect(bench.heard("c1").last == "callback-offer-3")
    }
}
