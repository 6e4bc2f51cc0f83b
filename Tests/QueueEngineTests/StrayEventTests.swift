import Testing

@testable import QueueEngine

@Suite("Duplicate, late and unknown events change nothing") struct StrayEventTests {
    private let stranger = ChannelID(node: Bench.node, id: "stranger")

    @Test func aChannelArrivesOnce() {
        let bench = Bench()
        bench.arrive("c1")
        bench.arrive("c1")
        #expect(bench.effects.isEmpty)
    }

    @Test func whoeverIsBeingHungUpIsNoNewCaller() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        bench.hangUp(agent: "alice")
        bench.arrive("c1")
        #expect(bench.effects.isEmpty)
    }

    @Test func eventsOfUnknownThingsHaveNoEffect() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        let playback = PlaybackID(channel: bench.channel("c1"), id: "p")
        let strays: [Input] = [
            .digitPressed(stranger, .three), .playbackEnded(playback), .legAnswered(stranger),
            .joined(BridgeID(node: Bench.node, id: "b")), .joinFailed(BridgeID(node: Bench.node, id: "b")),
            .nodeDisconnected("elsewhere"),
        ]
        for stray in strays {
            bench.take(stray)
            #expect(bench.effects.isEmpty)
        }
        let state = bench.state
        bench.take(.channelEnded(stranger))
        bench.take(.legFailed(stranger, .busy))
        #expect(bench.state == state)
        #expect(bench.acts.isEmpty)
    }

    @Test func everyTimerThatNobodyWaitsForHasNoConsequence() {
        let bench = Bench(Rule(modes: [.onRequest, .onTimeout]), agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        let state = bench.state
        let timers: [TimerID] = [
            .offer(1), .silence(1), .retry(1), .expiry(1), .rest("alice"), .rest("nobody"), .offer(9), .silence(9),
            .retry(9), .expiry(9),
        ]
        for timer in timers {
            bench.take(.timerFired(timer))
            #expect(bench.effects.isEmpty)
        }
        #expect(bench.state == state)
    }

    @Test func aSecondAnswerChangesNothing() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.answer("alice")
        #expect(bench.effects.isEmpty)
        bench.join(1)
        bench.answer("alice")
        #expect(bench.effects.isEmpty)
    }

    @Test func aSecondJoinedOrALateFailureOfItChangesNothing() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        let bridge = try #require(bench.place(1)?.service?.bridge)
        bench.join(1)
        bench.join(1)
        #expect(bench.effects.isEmpty)
        bench.take(.joinFailed(bridge))
        #expect(bench.effects.isEmpty)
    }

    @Test func theEndOfASoundThatWasStoppedMeansNothing() throws {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3", on: "c1")
        let prompt = try #require(bench.checked.engine.playing[bench.channel("c1")]?.id)
        bench.press("*", on: "c1")
        bench.take(.playbackEnded(prompt))
        #expect(bench.effects.isEmpty)
        bench.press("3", on: "c1")
        bench.take(.playbackEnded(prompt))
        #expect(bench.effects.isEmpty)
        #expect(!bench.checked.armed.keys.contains(.silence(1)))
    }

    @Test func aLegThatAnswersAfterItWasGivenUpIsHungUp() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        let leg = try #require(bench.leg(of: "alice"))
        bench.advance(by: 20)
        bench.take(.legAnswered(leg))
        #expect(bench.acts == [.hangUp(leg)])
    }

    @Test func aCustomersFailureIsCountedOnceHoweverOftenItIsTold() throws {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        let leg = try #require(bench.place(1)?.service?.customerChannel)
        bench.customerFails(1, .busy)
        bench.take(.legFailed(leg, .busy))
        bench.take(.channelEnded(leg))
        #expect(bench.facts.count { if case .attemptFailed = $0 { true } else { false } } == 1)
    }

    @Test func aPromptThatNeverSaysItsEndIsTakenForEnded() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        bench.advance(by: 59)
        #expect(!bench.isHungUp("c1"))
        bench.advance(by: 1)
        #expect(bench.isHungUp("c1"))
    }

    @Test func aFarewellThatNeverSaysItsEndDoesNotKeepTheAgent() {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        bench.customerFails(1, .busy)
        bench.advance(by: 70)
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func anAgentsLegThatNeverSaysItsEndDoesNotKeepTheAgent() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.hangUp("c1")
        bench.advance(by: 10)
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func aCallerWhoIsHungUpAndNeverSaysSoIsHungUpAgain() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        bench.hangUp(agent: "alice")
        bench.advance(by: 10)
        #expect(bench.acts == [.hangUp(bench.channel("c1"))])
        bench.take(.channelEnded(bench.channel("c1")))
        #expect(bench.state.departing.isEmpty)
    }
}
