import Testing

@testable import QueueEngine

@Suite("A leg that was made and never dialled is not waited for") struct UndialledLegTests {
    private func find(_ leg: ChannelID, _ bench: Bench) {
        var channels = bench.asterisk.channels
        channels[leg.id] = .undialled
        bench.take(.reconciled(Presence(node: Bench.node, channels: channels, bridges: bench.asterisk.bridges)))
    }

    @Test func anAgentsIsHungUpAndTheAgentRungAgainAtOnceWithoutAMiss() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1", number: "5550101")
        let leg = try #require(bench.place(1)?.service?.agentLeg)
        bench.crash()
        bench.startOutOfReach()
        find(leg, bench)
        #expect(bench.acts.contains(.hangUp(leg)))
        bench.settle()
        #expect(bench.state.agents["alice"]?.missedRings == 0)
        #expect(bench.occupation(of: "alice") == .serving(1))
    }

    @Test func aCustomersIsAnAttemptThatTheAgentIsToldAbout() throws {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        let leg = try #require(bench.place(1)?.service?.customerChannel)
        bench.crash()
        bench.startOutOfReach()
        find(leg, bench)
        #expect(bench.heard("alice").last == "agent-customer-unreachable")
        #expect(bench.place(1)?.callback?.attempts == 1)
        #expect(bench.place(1)?.callback?.retryAt != nil)
    }
}
