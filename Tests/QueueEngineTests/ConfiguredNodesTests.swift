import Testing

@testable import QueueEngine

@Suite("An Asterisk that is no longer ours takes nobody with it") struct ConfiguredNodesTests {
    /// The process starts again, with other Asterisks in its configuration.
    private func restart(_ bench: Bench, on nodes: Set<NodeName>) {
        bench.crash()
        bench.startOutOfReach()
        bench.take(.nodesConfigured(nodes))
    }

    @Test func itsLiveCallersAreGoneAndItsAgentsAreFree() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1", number: "5550101")
        bench.arrive("c2", number: "5550102")
        #expect(bench.occupation(of: "alice") == .serving(1))
        restart(bench, on: ["second"])
        #expect(bench.state.places.isEmpty)
        bench.advance(by: Limits.longestRest)
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func itsCallbacksAreMadeFromAnotherOne() {
        let bench = Bench()
        bench.requestCallback("c1", to: "5550101")
        restart(bench, on: ["second"])
        #expect(bench.facts.contains(.callbackMoved(1, to: "second")))
        bench.add("alice")
        bench.take(.reconciled(Presence(node: "second", channels: [:], bridges: [:])))
        #expect(bench.place(1)?.service?.agentLeg.node == "second")
    }

    @Test func nothingMovesWhileItIsConfigured() {
        let bench = Bench()
        bench.requestCallback("c1", to: "5550101")
        restart(bench, on: [Bench.node, "another"])
        #expect(bench.place(1)?.callback?.node == Bench.node)
    }
}
