import Testing

@testable import QueueEngine

@Suite struct DispatchTests {
    @Test func theLongestIdleAgentIsRungFirst() {
        let bench = Bench()
        for agent in ["carol", "alice", "bob"] as [AgentName] {
            bench.add(agent)
            bench.advance(by: 1)
        }
        for caller in 1...3 { bench.arrive("c\(caller)") }
        #expect(bench.asterisk.rung == ["carol", "alice", "bob"])
    }

    @Test func agentsIdleSinceTheSameInstantAreRungInTheOrderOfTheirNames() {
        let bench = Bench(agents: ["bob", "carol", "alice"])
        for caller in 1...3 { bench.arrive("c\(caller)") }
        #expect(bench.asterisk.rung == ["alice", "bob", "carol"])
    }

    @Test func nobodyOvertakesLiveOrCalledBack() {
        let bench = Bench()
        bench.arrive("c1")
        bench.requestCallback("c2", to: "5550102")
        bench.arrive("c3")
        bench.requestCallback("c4", to: "5550104")
        for (place, agent) in zip([PlaceID(1), 2, 3, 4], ["dave", "carol", "bob", "alice"] as [AgentName]) {
            bench.add(agent)
            #expect(bench.occupation(of: agent) == .serving(place))
        }
    }

    @Test func whenNoAgentAnswersTheNextIsTriedAndThePlaceStaysAtTheFront() {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2")
        bench.miss("alice")
        #expect(bench.place(2)?.service == nil)
        bench.add("bob")
        #expect(bench.occupation(of: "bob") == .serving(1))
        bench.advance(by: 5)
        #expect(bench.occupation(of: "alice") == .serving(2))
    }

    @Test func anAgentsPhoneThatNeverSaysAnythingIsAMissedRing() {
        let bench = Bench(agents: ["alice", "bob"])
        bench.arrive("c1")
        bench.advance(by: 19)
        #expect(bench.asterisk.rung == ["alice"])
        bench.advance(by: 1)
        #expect(bench.asterisk.rung == ["alice", "bob"])
        #expect(bench.asterisk.ending.count == 1, "the silent phone is hung up")
    }

    @Test func anAgentsLegThatVanishesWhileRingingIsAMissedRing() {
        let bench = Bench(agents: ["alice", "bob"])
        bench.arrive("c1")
        bench.hangUp(agent: "alice")
        #expect(bench.occupation(of: "bob") == .serving(1))
        #expect(bench.state.agents["alice"]?.missedRings == 1)
    }

    @Test func theRestAfterMissedRingsDoublesUpToItsMaximum() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        for rest in [5, 10, 20, 30, 30] {
            bench.miss("alice")
            #expect(bench.occupation(of: "alice") == .resting(until: bench.now + Seconds(rest)))
            bench.advance(by: Seconds(rest))
            #expect(bench.occupation(of: "alice") == .serving(1))
        }
    }

    @Test func aCallThatIsTakenEndsTheRowOfMissedRings() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.miss("alice")
        bench.advance(by: 5)
        bench.answer("alice")
        bench.join(1)
        #expect(bench.state.agents["alice"]?.missedRings == 0)
    }

    @Test func aCallbackThatIsTakenEndsTheRowOfMissedRingsEvenIfTheCustomerIsBusy() {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.miss("alice")
        bench.advance(by: 5)
        bench.beginAttempt(by: "alice")
        bench.customerFails(1, .busy)
        #expect(bench.state.agents["alice"]?.missedRings == 0)
    }

    @Test func aMissedRingPutsTheAgentBehindTheOthers() {
        let bench = Bench(agents: ["alice"])
        bench.advance(by: 1)
        bench.add("zoe")
        bench.arrive("c1")
        bench.advance(by: 10)
        bench.miss("alice")
        bench.hangUp("c1")
        bench.settle()
        bench.advance(by: 5)
        bench.arrive("c2")
        #expect(bench.asterisk.rung == ["alice", "zoe", "zoe"])
        #expect(bench.occupation(of: "zoe") == .serving(2))
    }

    @Test func aPausedAgentIsNotRung() {
        let bench = Bench(agents: ["alice"])
        bench.command(.pauseAgent("alice", true))
        bench.arrive("c1")
        #expect(bench.asterisk.rung == [])
        bench.command(.pauseAgent("alice", false))
        #expect(bench.asterisk.rung == ["alice"])
    }

    @Test func anAgentPausedWhileRestingIsNotRungAfterIt() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.miss("alice")
        bench.command(.pauseAgent("alice", true))
        bench.advance(by: 60)
        #expect(bench.asterisk.rung == ["alice"])
        bench.command(.pauseAgent("alice", false))
        #expect(bench.asterisk.rung == ["alice", "alice"])
    }

    @Test func anAgentOfSeveralQueuesTakesTheEarliestArrival() {
        let bench = Bench()
        for queue in ["sales", "billing"] as [QueueName] { bench.command(.createQueue(queue, QueueSettings())) }
        bench.arrive("c1", queue: "sales")
        bench.arrive("c2", queue: "billing")
        bench.arrive("c3", queue: "sales")
        for (place, agent) in zip([PlaceID(1), 2, 3], ["carol", "bob", "alice"] as [AgentName]) {
            bench.add(agent, queues: ["sales", "billing"])
            #expect(bench.occupation(of: agent) == .serving(place))
        }
    }

    @Test func anAgentIsRungOnlyForTheirQueues() {
        let bench = Bench()
        bench.command(.createQueue("sales", QueueSettings()))
        bench.arrive("c1", queue: "sales")
        bench.arrive("c2")
        bench.add("alice")
        #expect(bench.occupation(of: "alice") == .serving(2))
        bench.command(.changeAgent("alice", AgentSettings(endpoint: "PJSIP/alice", queues: ["sales"])))
        bench.hangUp("c2")
        bench.settle()
        #expect(bench.occupation(of: "alice") == .serving(1))
    }

    @Test func manyAgentsAndCallersAreMatchedOneToOne() {
        let bench = Bench()
        for caller in 1...100 { bench.arrive("c\(caller)") }
        for agent in 1...60 { bench.add(AgentName("a\(agent)")!) }
        for caller in 1...40 { bench.hangUp("c\(caller)") }
        bench.settle()
        let served = bench.state.places.values.filter { $0.service != nil }
        #expect(Set(served.map(\.id)) == Set((41...100).map { PlaceID($0) }))
        #expect(Set(served.compactMap(\.service?.agent)).count == 60)
    }
}
