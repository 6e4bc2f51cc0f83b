import Testing

@testable import QueueEngine

@Suite("After an attended transfer another channel has the part of one") struct ReplacementTests {
    private func transfer(_ old: ChannelID, to new: String, number: String? = nil, _ bench: Bench) {
        bench.asterisk.channels[old.id] = nil
        bench.asterisk.channels[new] = .up
        bench.tell(.channelReplaced(old, by: bench.channel(new), callerNumber: number))
    }

    @Test("The place goes to whoever is on the line now, who hears music and can ask for a callback")
    func waiting() {
        let bench = Bench()
        bench.arrive("desk", number: "100")
        bench.arrive("c2")
        bench.press("3", on: "desk")
        transfer(bench.channel("desk"), to: "c1", number: "5550101", bench)
        #expect(bench.acts.contains(.answer(bench.channel("c1"), musicClass: "default")))
        #expect(bench.place(1)?.liveChannel == bench.channel("c1"))
        #expect(bench.place(1)?.displayedNumber == "5550101")
        bench.press("3#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
        // The end of the old channel comes after all.
        bench.tell(.channelEnded(bench.channel("desk")))
        #expect(bench.state.places.count == 2)
    }

    @Test("What was playing is stopped, and its end means nothing for the new channel")
    func playing() {
        let bench = Bench()
        bench.arrive("desk")
        bench.press("3", on: "desk")
        let sound = bench.checked.engine.playing[bench.channel("desk")]?.id
        transfer(bench.channel("desk"), to: "c1", bench)
        #expect(sound.map { bench.acts.contains(.stopPlayback($0)) } == true)
        #expect(bench.checked.engine.playing.isEmpty)
        #expect(bench.checked.engine.dialogs.keys.map(\.id) == ["c1"])
    }

    @Test("An agent who is being rung talks to the new caller")
    func ringing() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("desk")
        transfer(bench.channel("desk"), to: "c1", bench)
        bench.answer("alice")
        let service = try #require(bench.place(1)?.service)
        #expect(bench.acts.contains(.join(service.bridge, bench.channel("c1"), service.agentLeg)))
    }

    @Test(
        "A conversation goes on, whichever side is transferred, and ends with the new channel",
        arguments: [true, false]
    )
    func talking(_ isAgents: Bool) throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        bench.answer("alice")
        bench.join(1)
        let leg = try #require(bench.leg(of: "alice"))
        transfer(isAgents ? leg : bench.channel("c1"), to: "new", bench)
        #expect(bench.acts.isEmpty)
        #expect(bench.place(1)?.isConnected == true)
        bench.hangUp("new")
        #expect(bench.facts.last == .serviceEnded(1, endedBy: isAgents ? .agent : .customer, restUntil: nil))
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
    }

    @Test("It survives a restart")
    func restart() {
        let bench = Bench()
        bench.arrive("desk")
        transfer(bench.channel("desk"), to: "c1", bench)
        bench.restart()
        #expect(bench.place(1)?.liveChannel == bench.channel("c1"))
        #expect(bench.asterisk.ending.isEmpty)
    }

    @Test("Who hears the confirmation is hung up, since it was not said to them; the callback stands")
    func confirming() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        transfer(bench.channel("c1"), to: "c2", bench)
        #expect(bench.acts.contains(.hangUp(bench.channel("c2"))))
        #expect(bench.place(1)?.callback?.requestChannel == nil)
    }

    @Test("An agent's leg that is still being rung has ended with its channel")
    func ringingLeg() throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1")
        transfer(try #require(bench.leg(of: "alice")), to: "new", bench)
        #expect(bench.place(1)?.service == nil)
        #expect(bench.acts.contains(.hangUp(bench.channel("new"))))
    }

    @Test("Nobody is kept on the line for a channel that is unknown, and twice is once")
    func unknown() {
        let bench = Bench()
        transfer(bench.channel("nobody"), to: "c1", bench)
        #expect(bench.acts == [.release(bench.channel("c1"), .fault)])
        bench.arrive("desk")
        transfer(bench.channel("desk"), to: "c2", bench)
        transfer(bench.channel("desk"), to: "c2", bench)
        #expect(bench.acts.isEmpty)
        #expect(bench.place(1)?.liveChannel == bench.channel("c2"))
    }
}
