import Testing

@testable import QueueEngine

@Suite struct CallbackServiceTests {
    @Test func theAgentIsRungThenToldThenTheCustomerIsDialledThenBothAreJoined() throws {
        let bench = Bench(
            .onRequest.with { $0.outboundPrefix = "9" },
            settings: QueueSettings(spokenName: "custom/support")
        )
        bench.requestCallback("c1", to: "5550101")
        bench.add("alice")
        #expect(bench.asterisk.rung == ["alice"])
        #expect(bench.asterisk.dialled == [], "the agent is rung first")
        bench.answer("alice")
        #expect(bench.heard("alice") == ["agent-callback-for", "custom/support"])
        #expect(bench.asterisk.dialled == [], "the agent is told first")
        bench.finishSound(by: "alice")
        #expect(bench.heard("alice").last == "ringing")
        #expect(bench.asterisk.dialled == ["95550101"])
        bench.customerAnswers(1)
        let service = try #require(bench.place(1)?.service)
        let customer = try #require(service.customerChannel)
        #expect(bench.acts == [.stopRinging(service.agentLeg), .join(service.bridge, customer, service.agentLeg)])
        bench.join(1)
        #expect(bench.facts.suffix(2) == [.connected(1), .callbackEnded(1, .completed)])
        bench.customerHangsUp(1)
        bench.settle()
        #expect(bench.state.places.isEmpty)
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func aQueueWithoutASpokenNameIsSpelled() {
        let bench = Bench(agents: ["alice"])
        bench.command(.changeQueue(Bench.queue, QueueSettings(rule: .onRequest)))
        bench.requestCallback("c1", to: "5550101")
        bench.answer("alice")
        #expect(bench.heard("alice") == ["agent-callback-for"] + Bench.queue.text.map(String.init))
    }

    @Test func theCustomerIsDialledThroughTheTenantsContextWithItsCallerID() throws {
        let bench = Bench(.onRequest.with { $0.internationalPrefix = "011" }, agents: ["alice"])
        bench.command(.changeTenant(TenantSettings(outboundContext: "trunks", callerID: "5550000")))
        bench.arrive("c1", number: "+4930555010")
        bench.press("3#", on: "c1")
        bench.endRequestCall("c1")
        bench.beginAttempt(by: "alice")
        let service = try #require(bench.place(1)?.service)
        let dial = CustomerDial(
            leg: try #require(service.customerChannel),
            agentLeg: service.agentLeg,
            dialString: "0114930555010",
            context: "trunks",
            callerNumber: "5550000",
            ring: 30
        )
        #expect(bench.acts.contains(.dialCustomer(dial)))
    }

    @Test func theAttemptIsStoredBeforeItIsDialled() throws {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        let stored = try #require(bench.effects.firstIndex { if case .record = $0 { true } else { false } })
        let dialled = try #require(
            bench.effects.firstIndex { if case .perform(.dialCustomer) = $0 { true } else { false } }
        )
        #expect(stored < dialled)
        #expect(bench.place(1)?.callback?.attempts == 1)
    }

    @Test func anAgentWhoHangsUpDuringTheAnnouncementLeavesTheCallbackToTheNext() {
        let bench = Bench(agents: ["alice", "bob"])
        bench.requestCallback("c1", to: "5550101")
        bench.answer("alice")
        bench.hangUp(agent: "alice")
        #expect(bench.occupation(of: "bob") == .serving(1))
        #expect(bench.asterisk.dialled == [])
        #expect(bench.place(1)?.callback?.attempts == 0)
    }

    @Test func anAgentWhoHangsUpWhileTheCustomerRingsEndsTheAttempt() throws {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        let customer = try #require(bench.place(1)?.service?.customerChannel)
        bench.hangUp(agent: "alice")
        #expect(bench.acts.contains(.hangUp(customer)))
        #expect(bench.place(1)?.callback?.retryAt == bench.now + 300)
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test func anAgentWhoHangsUpWhileTheCustomerIsBeingJoinedEndsTheAttempt() throws {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        bench.customerAnswers(1)
        let customer = try #require(bench.place(1)?.service?.customerChannel)
        bench.hangUp(agent: "alice")
        #expect(bench.acts.contains(.hangUp(customer)))
        #expect(bench.place(1)?.callback?.retryAt != nil)
        #expect(bench.asterisk.bridges.isEmpty)
    }

    @Test func aCustomerWhoHangsUpWhileBeingJoinedIsTriedAgainLater() {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        bench.customerAnswers(1)
        bench.customerHangsUp(1)
        #expect(bench.heard("alice").last == "agent-customer-no-answer")
        #expect(bench.place(1)?.callback?.retryAt == bench.now + 300)
    }

    @Test func aCallbackWhoseJoinFailsIsTriedAgainLater() throws {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        bench.customerAnswers(1)
        let service = try #require(bench.place(1)?.service)
        bench.take(.joinFailed(service.bridge))
        #expect(bench.acts.contains(.hangUp(try #require(service.customerChannel))))
        #expect(bench.heard("alice").last == "agent-customer-unreachable")
        #expect(bench.place(1)?.callback?.retryAt == bench.now + 300)
    }

    @Test func anAgentWhoEndsTheTalkFreesTheCustomer() throws {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        bench.customerAnswers(1)
        bench.join(1)
        let customer = try #require(bench.place(1)?.service?.customerChannel)
        bench.hangUp(agent: "alice")
        #expect(bench.acts.contains(.hangUp(customer)))
        #expect(bench.state.places.isEmpty)
    }
}
