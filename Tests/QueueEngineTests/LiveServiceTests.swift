import Testing

@testable import QueueEngine

@Suite struct LiveServiceTests {
    @Test func aWaitingCallerIsJoinedWithTheAgentWhoAnswers() throws {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.add("alice")
        #expect(bench.asterisk.rung == ["alice"])
        #expect(bench.asterisk.bridges.isEmpty, "nobody is joined to a ringing phone")
        bench.answer("alice")
        let service = try #require(bench.place(1)?.service)
        #expect(bench.acts == [.join(service.bridge, bench.channel("c1"), service.agentLeg)])
        #expect(!service.isConnected)
        bench.join(1)
        #expect(bench.place(1)?.isConnected == true)
    }

    @Test func theAgentSeesTheCallersNumber() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1", number: "5550101")
        let shown: [PhoneNumber?] = bench.acts.compactMap {
            if case .dialAgent(let dial) = $0 { dial.callerNumber } else { nil }
        }
        #expect(shown == ["5550101"])
    }

    @Test func aCallerWhoHangsUpEndsTheCallForBoth() throws {
        let bench = talking()
        let leg = try #require(bench.leg(of: "alice"))
        bench.hangUp("c1")
        #expect(bench.facts.last == .serviceEnded(1, endedBy: .customer, restUntil: nil))
        #expect(bench.occupation(of: "alice") == .leaving(leg: leg, restUntil: nil))
        #expect(bench.asterisk.bridges.isEmpty)
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func anAgentWhoHangsUpEndsTheCallForBoth() {
        let bench = talking()
        bench.hangUp(agent: "alice")
        #expect(bench.facts.last == .serviceEnded(1, endedBy: .agent, restUntil: nil))
        #expect(bench.isHungUp("c1"))
        #expect(bench.state.departing == [bench.channel("c1")])
        #expect(bench.occupation(of: "alice") == .idle)
        bench.settle()
        #expect(bench.state.departing.isEmpty)
    }

    @Test func afterACallTheAgentRests() {
        let bench = talking(QueueSettings(wrapUp: 20))
        bench.hangUp("c1")
        bench.settle()
        bench.arrive("c2")
        bench.advance(by: 19)
        #expect(bench.asterisk.rung == ["alice"])
        bench.advance(by: 1)
        #expect(bench.asterisk.rung == ["alice", "alice"])
    }

    @Test func theRestIsCountedFromTheEndOfTheTalkNotOfTheLeg() {
        let bench = talking(QueueSettings(wrapUp: 20))
        bench.hangUp("c1")
        bench.advance(by: 5)
        bench.settle()
        bench.advance(by: 15)
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func anAgentsCallersHangUpWhileRingingFreesTheAgentWithoutAMiss() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.hangUp("c1")
        #expect(bench.facts.last == .abandoned(1))
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
        #expect(bench.state.agents["alice"]?.missedRings == 0)
    }

    @Test func aCallerWhoHangsUpWhileBeingJoinedHasAbandoned() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.hangUp("c1")
        #expect(bench.facts.last == .abandoned(1))
        bench.settle()
        #expect(bench.asterisk.bridges.isEmpty)
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func anAgentWhoHangsUpWhileBeingJoinedLeavesTheCallerToTheNext() {
        let bench = Bench(agents: ["alice", "bob"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.asterisk.forgetHeard()
        bench.hangUp(agent: "alice")
        #expect(bench.heard("c1") == ["music"])
        #expect(bench.occupation(of: "bob") == .serving(1))
    }

    @Test func aJoinThatFailsLeavesTheCallerToTheNext() throws {
        let bench = Bench(agents: ["alice", "bob"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.take(.joinFailed(try #require(bench.place(1)?.service?.bridge)))
        #expect(bench.heard("c1").last == "music")
        #expect(bench.asterisk.bridges.isEmpty)
        #expect(bench.occupation(of: "bob") == .serving(1))
    }

    @Test func aJoinOfWhichNothingIsHeardHasFailed() {
        let bench = Bench(agents: ["alice", "bob"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.advance(by: 9)
        #expect(bench.occupation(of: "alice") == .serving(1))
        bench.advance(by: 1)
        #expect(bench.heard("c1").last == "music")
        #expect(bench.occupation(of: "bob") == .serving(1))
    }

    @Test func aJoinThatSucceedsHasNoLimitLeft() {
        let bench = talking()
        bench.advance(by: 3_600)
        #expect(bench.place(1)?.isConnected == true)
    }

    private func talking(_ settings: QueueSettings = QueueSettings()) -> Bench {
        let bench = Bench(agents: ["alice"], settings: settings)
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        return bench
    }
}
