import Testing

@testable import QueueEngine

@Suite("A number has one pending callback in a queue") struct DuplicateNumberTests {
    @Test func theSecondCallerIsToldAndEndedAndTheFirstPlaceStays() {
        let bench = Bench()
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2", number: "5550101")
        bench.press("3#", on: "c2")
        #expect(bench.heard("c2").last == "callback-already-requested")
        #expect(bench.facts.last == .callbackAlreadyPending(2, heldBy: 1))
        bench.finishSound(on: "c2")
        #expect(bench.isHungUp("c2"))
        bench.settle()
        #expect(bench.state.places.keys.sorted() == [1])
        #expect(bench.state.departing.isEmpty)
    }

    @Test func theCallerHangingUpDuringThatPromptIsForgotten() {
        let bench = Bench(Rule(modes: [.onRequest, .onTimeout]))
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2", number: "5550101")
        bench.press("3#", on: "c2")
        bench.hangUp("c2")
        #expect(bench.facts.last == .departed(bench.channel("c2")))
        #expect(Set(bench.checked.armed.keys) == [.expiry(1)])
    }

    @Test func anAgentRingingForTheSecondCallerIsReleased() {
        let bench = Bench()
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2", number: "5550101")
        bench.add("alice")
        bench.add("bob")
        #expect(bench.occupation(of: "bob") == .serving(2))
        bench.press("3#", on: "c2")
        bench.settle()
        #expect(bench.occupation(of: "bob") == .idle)
        #expect(bench.occupation(of: "alice") == .serving(1))
    }

    /// The place of one who waits longer must not be given up for a later one (invariant 8).
    @Test func whoeverCameFirstKeepsTheFirstPlaceAndTheLaterCallbackEnds() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.arrive("c2")
        bench.requestCallback("c3", to: "5550101")
        bench.press("3#", on: "c1")
        #expect(bench.heard("c1").last == "callback-confirmed")
        #expect(bench.facts.contains(.callbackEnded(3, .cancelled)))
        #expect(bench.state.places.keys.sorted() == [1, 2])
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func aLaterCallbackThatIsBeingServedAlreadyIsTheBetterPlace() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.requestCallback("c2", to: "5550101")
        bench.add("alice")
        bench.add("bob")
        bench.press("3#", on: "c1")
        #expect(bench.facts.last == .callbackAlreadyPending(1, heldBy: 2))
    }

    @Test func anotherQueueMayHoldTheSameNumber() {
        let bench = Bench()
        bench.command(.createQueue("sales", QueueSettings(rule: .onRequest)))
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2", number: "5550101", queue: "sales")
        bench.press("3#", on: "c2")
        #expect(bench.place(2)?.callback != nil)
    }

    @Test func aNumberThatWasCalledBackMayAskAgain() {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        bench.customerAnswers(1)
        bench.join(1)
        bench.arrive("c2", number: "5550101")
        bench.press("3#", on: "c2")
        #expect(bench.place(2)?.callback != nil)
    }

    @Test func theLaterCallbackGivesWayEvenWhenNoMoreAreTaken() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.requestCallback("c2", to: "5550101")
        bench.change { $0.maximumPending = 1 }
        bench.press("3", on: "c1")
        #expect(bench.heard("c1").last == "callback-unavailable")
        bench.change { $0.maximumPending = 2 }
        bench.press("3", on: "c1")
        bench.change { $0.maximumPending = 0 }
        bench.press("#", on: "c1")
        #expect(bench.heard("c1").last == "callback-confirmed")
        #expect(bench.place(1)?.callback?.number == "5550101")
        #expect(bench.state.places.count == 1)
    }
}
