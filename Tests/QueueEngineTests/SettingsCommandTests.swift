import Testing

@testable import QueueEngine

@Suite struct SettingsCommandTests {
    @Test func anEditedRuleTakesEffectForTheNextCaller() {
        let bench = Bench()
        bench.arrive("c1")
        bench.change {
            $0.key = .five
            $0.modes = [.onRequest]
        }
        bench.arrive("c2")
        for caller in ["c1", "c2"] { bench.press("5", on: caller) }
        #expect(bench.heard("c1") == ["music"])
        #expect(bench.heard("c2") == ["music", "callback-number"])
        bench.press("3", on: "c1")
        #expect(bench.heard("c1") == ["music", "callback-number"], "what was said of a key stays true")
    }

    @Test func anEditOfARuleLeavesTheRestAsItWas() {
        let bench = Bench(.onRequest.with { $0.outboundPrefix = "9" })
        bench.change { $0.minimumDigits = 4 }
        let rule = bench.state.queues[Bench.queue]?.rule
        #expect(rule?.outboundPrefix == "9")
        #expect(rule?.numbers == NumberingPolicy(minimumDigits: 4))
    }

    @Test func aRefusedCommandChangesNothing() {
        let bench = Bench(agents: ["alice"])
        let state = bench.state
        let invalid = AgentSettings(endpoint: "alice", queues: [])
        var change = RuleChange()
        change.minimumDigits = 40
        let commands: [Command] = [
            .createQueue(Bench.queue, QueueSettings()), .changeQueue("nowhere", QueueSettings()),
            .changeQueue(Bench.queue, QueueSettings(agentRing: 1)), .removeQueue("nowhere"),
            .changeRule("nowhere", RuleChange()), .changeRule(Bench.queue, change),
            .createAgent("alice", AgentSettings(endpoint: "PJSIP/alice", queues: [])),
            .createAgent("bob", invalid), .changeAgent("alice", invalid),
            .createAgent("bob", AgentSettings(endpoint: "PJSIP/bob", queues: ["nowhere"])),
            .changeAgent("bob", AgentSettings(endpoint: "PJSIP/bob", queues: [])), .pauseAgent("bob", true),
            .removeAgent("bob"), .changeTenant(TenantSettings(outboundContext: "a b")),
        ]
        for command in commands {
            let result = bench.command(command)
            #expect(throws: CommandRefusal.self, "\(command)") { try result?.get() }
        }
        #expect(bench.state == state)
    }

    @Test func aQueueWithPlacesIsNotRemoved() {
        let bench = Bench()
        bench.arrive("c1")
        #expect(throws: CommandRefusal.queueInUse(Bench.queue, places: 1)) {
            try bench.command(.removeQueue(Bench.queue))?.get()
        }
        bench.hangUp("c1")
        bench.command(.removeQueue(Bench.queue))
        #expect(bench.state.queues.isEmpty)
    }

    @Test func aRemovedQueueIsTakenFromItsAgents() {
        let bench = Bench(agents: ["bob", "alice"])
        bench.command(.removeQueue(Bench.queue))
        #expect(bench.state.agents.values.allSatisfy { $0.settings.queues.isEmpty })
        bench.command(.createQueue(Bench.queue, QueueSettings()))
        bench.arrive("c1")
        #expect(bench.asterisk.rung == [])
    }

    @Test func anAgentInACallIsNotRemoved() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        #expect(throws: CommandRefusal.agentInCall("alice")) { try bench.command(.removeAgent("alice"))?.get() }
        bench.hangUp("c1")
        #expect(throws: CommandRefusal.agentInCall("alice")) { try bench.command(.removeAgent("alice"))?.get() }
        bench.settle()
        bench.command(.removeAgent("alice"))
        #expect(bench.state.agents.isEmpty)
        bench.arrive("c2")
        #expect(bench.asterisk.rung == ["alice"])
    }

    @Test func anAgentWhoIsRemovedWhileRestingDoesNotComeBack() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.miss("alice")
        bench.command(.removeAgent("alice"))
        bench.advance(by: 60)
        #expect(bench.state.agents.isEmpty)
        #expect(bench.checked.armed.isEmpty)
    }

    @Test func theReplyComesAfterTheFactsItSpeaksOf() throws {
        let bench = Bench()
        bench.requestCallback("c1", to: "5550101")
        bench.command(.cancelCallback(1))
        let last = try #require(bench.effects.last)
        guard case .reply(_, .success) = last else {
            Issue.record("\(last) is not the reply")
            return
        }
    }
}
