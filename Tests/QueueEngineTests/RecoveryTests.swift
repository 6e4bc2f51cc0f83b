import Testing

@testable import QueueEngine

@Suite("The process dies and another goes on") struct RecoveryTests {
    @Test func threeCallersAndTwoCallbacksKeepTheirOrder() {
        let bench = Bench()
        bench.arrive("c1")
        bench.requestCallback("c2", to: "5550102")
        bench.arrive("c3")
        bench.requestCallback("c4", to: "5550104")
        bench.arrive("c5")
        let places = bench.state.places
        bench.restart()
        #expect(bench.state.places == places)
        #expect(bench.heard("c1") == ["music", "music"], "the caller is on the line and hears music again")
        for place in 1...5 {
            let agent = AgentName("a\(place)")!
            bench.add(agent)
            #expect(bench.occupation(of: agent) == .serving(PlaceID(Int64(place))))
        }
    }

    @Test func aCallerWhoHungUpMeanwhileHasAbandoned() {
        let bench = Bench()
        bench.arrive("c1")
        bench.crash()
        bench.hangUp("c1")
        bench.start()
        #expect(bench.facts.last == .abandoned(1))
    }

    @Test func aCallerWhoWasGivingANumberIsBackAtTheMusicAtTheSamePlace() {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3555", on: "c1")
        bench.restart()
        #expect(bench.heard("c1").last == "music")
        bench.press("35550101#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func aPromiseThatWasPerhapsNotHeardIsSaidAgain() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        bench.crash(during: { bench.press("#", on: "c1") })
        bench.asterisk.forgetHeard()
        bench.start()
        #expect(bench.place(1)?.callback?.number == "5550101")
        #expect(bench.heard("c1") == ["callback-confirmed"])
        bench.finishSound(on: "c1")
        #expect(bench.isHungUp("c1"))
    }

    @Test func aCallerWhoHungUpDuringTheConfirmationIsStillCalledBack() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        bench.crash()
        bench.hangUp("c1")
        bench.start()
        bench.add("alice")
        bench.beginAttempt(by: "alice")
        #expect(bench.asterisk.dialled == ["5550101"])
    }

    @Test func aCallerWhoWasBeingHungUpIsNotQueuedAgain() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        bench.crash(during: { bench.hangUp(agent: "alice") })
        bench.start()
        bench.arrive("c1")
        #expect(bench.state.places.isEmpty)
        #expect(bench.isHungUp("c1"))
        bench.settle()
        #expect(bench.state.departing.isEmpty)
    }

    @Test func restsGoOn() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.miss("alice")
        bench.advance(by: 3)
        bench.restart()
        bench.advance(by: 1)
        #expect(bench.asterisk.rung.count == 1)
        bench.advance(by: 1)
        #expect(bench.asterisk.rung.count == 2)
    }

    @Test func nothingIsDialledBeforeTheAsteriskIsReached() {
        let bench = Bench()
        bench.arrive("c1")
        bench.requestCallback("c2", to: "5550102")
        bench.startOutOfReach()
        for agent in ["alice", "bob"] as [AgentName] { bench.add(agent) }
        #expect(bench.asterisk.rung == [])
        bench.reconcile()
        #expect(bench.occupation(of: "alice") == .serving(1))
        #expect(bench.occupation(of: "bob") == .serving(2))
    }

    @Test func legsAndBridgesThatNobodyKnowsOfAreClearedAwayAndOthersLeftAlone() {
        let bench = Bench()
        bench.asterisk.channels = [
            "callbackd.acme.1.agent.x-1": .up, "callbackd.other.1.agent.x-1": .up, "1700000000.1": .up,
            "callbackd.acme": .up,
        ]
        bench.asterisk.bridges = ["callbackd.acme.1.bridge.x-2": [], "callbackd.other.1.bridge.x-2": [], "b": []]
        bench.restart()
        #expect(
            bench.acts == [
                .hangUp(bench.channel("callbackd.acme.1.agent.x-1")),
                .destroyBridge(BridgeID(node: Bench.node, id: "callbackd.acme.1.bridge.x-2")),
            ]
        )
    }

    @Test func afterAsteriskWasRestartedLivePlacesEndAndCallbacksAreCarriedOut() {
        let bench = Bench()
        bench.arrive("c1")
        bench.requestCallback("c2", to: "5550102")
        bench.add("alice")
        bench.arrive("c3")
        bench.arrive("c4", number: "5550104")
        bench.press("3#", on: "c4")
        bench.disconnect()
        bench.asterisk.channels = [:]
        bench.asterisk.bridges = [:]
        bench.reconnect()
        #expect(bench.state.places.keys.sorted() == [2, 4])
        bench.advance(by: 30)
        for place in [PlaceID(2), 4] {
            #expect(bench.occupation(of: "alice") == .serving(place))
            bench.beginAttempt(by: "alice")
            bench.customerAnswers(place)
            bench.join(place)
            bench.customerHangsUp(place)
            bench.settle()
        }
        #expect(bench.asterisk.dialled == ["5550102", "5550104"])
        #expect(bench.state.places.isEmpty)
    }
}
