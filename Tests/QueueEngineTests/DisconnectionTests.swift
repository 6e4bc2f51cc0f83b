import Testing

@testable import QueueEngine

@Suite struct DisconnectionTests {
    @Test func nobodyIsRungWhileTheAsteriskIsOutOfReach() {
        let bench = Bench()
        bench.arrive("c1")
        bench.disconnect()
        bench.add("alice")
        #expect(bench.occupation(of: "alice") == .idle)
        bench.reconnect()
        #expect(bench.occupation(of: "alice") == .serving(1))
    }

    @Test func thoseWhoCameUpMeanwhileAreServedInTheirOrder() {
        let bench = Bench()
        for caller in 1...3 { bench.arrive("c\(caller)") }
        bench.disconnect()
        bench.add("alice")
        bench.reconnect()
        bench.add("bob")
        #expect(bench.occupation(of: "alice") == .serving(1))
        #expect(bench.occupation(of: "bob") == .serving(2))
    }

    @Test func aCallerWhoseAnsweringWasLostWithTheConnectionIsAnsweredOnReturn() {
        let bench = Bench()
        bench.arrive("c1")
        bench.asterisk.channels["c1"] = .unanswered
        bench.disconnect()
        bench.reconnect()
        #expect(bench.asterisk.channels["c1"] == .up)
    }

    @Test func aCallerWhoIsAboutToBeJoinedIsAnsweredFirst() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.asterisk.channels["c1"] = .unanswered
        bench.answer("alice")
        bench.disconnect()
        bench.reconnect()
        bench.join(1)
        #expect(bench.asterisk.channels["c1"] == .up)
        #expect(bench.asterisk.bridges.values.contains { $0.contains("c1") })
        #expect(bench.place(1)?.isConnected == true)
    }

    /// What Asterisk has was read before the leg was asked for, and is told after it.
    @Test func aLegThatIsMissingOnReturnIsHungUpInCaseItIsOnlyLate() {
        let bench = Bench(agents: ["alice"])
        bench.asterisk.isDeaf = true
        bench.arrive("c1")
        bench.asterisk.isDeaf = false
        let leg = bench.place(1)!.service!.agentLeg
        bench.disconnect()
        bench.reconnect()
        #expect(bench.acts.contains(.hangUp(leg)))
        #expect(bench.place(1)?.service == nil)
    }

    @Test func aLegIsNotGivenUpWhileNobodyCanSayWhatBecameOfIt() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.disconnect()
        bench.answer("alice")
        bench.advance(by: 120)
        #expect(bench.occupation(of: "alice") == .serving(1))
        bench.reconnect()
        bench.join(1)
        #expect(bench.place(1)?.isConnected == true)
    }

    @Test func aLegThatStillRingsLongAfterItsTimeIsHungUpOnReturn() {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.disconnect()
        bench.advance(by: 120)
        bench.reconnect()
        bench.advance(by: 0)
        #expect(bench.state.agents["alice"]?.missedRings == 1)
    }

    @Test func theCustomerIsNotDialledUntilTheAsteriskIsBack() {
        let bench = Bench(agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.answer("alice")
        bench.disconnect()
        bench.advance(by: 61)
        #expect(bench.place(1)?.callback?.attempts == 0)
        bench.reconnect()
        bench.finishSound(by: "alice")
        #expect(bench.asterisk.dialled == ["5550101"])
    }

    @Test func theRequestCallThatShouldHaveBeenHungUpMeanwhileIsHungUp() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        bench.disconnect()
        bench.advance(by: 100)
        #expect(!bench.isHungUp("c1"))
        bench.reconnect()
        #expect(bench.isHungUp("c1"))
    }

    @Test func aCallerGoesOnWhereTheDialogWas() {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3555", on: "c1")
        bench.disconnect()
        bench.reconnect()
        bench.press("0101#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func anotherAsteriskServesItsOwnMeanwhile() {
        let bench = Bench()
        bench.take(.reconciled(Presence(node: "second", channels: [:], bridges: [:])))
        bench.arrive("c1")
        bench.take(
            .callArrived(ChannelID(node: "second", id: "c2"), queue: Bench.queue, callerNumber: nil)
        )
        bench.disconnect()
        bench.add("alice")
        #expect(bench.occupation(of: "alice") == .serving(2))
        bench.add("bob")
        bench.reconnect()
        #expect(bench.occupation(of: "bob") == .serving(1))
    }

    @Test func aBridgeThatLostOneOfItsTwoIsMadeWhole() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        let service = try #require(bench.place(1)?.service)
        bench.disconnect()
        bench.asterisk.bridges[service.bridge.id] = [service.agentLeg.id]
        bench.reconnect()
        #expect(bench.acts == [.join(service.bridge, bench.channel("c1"), service.agentLeg)])
    }
}
