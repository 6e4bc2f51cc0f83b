import QueueEngine
import Testing

@testable import QueueSimulation

/// What may last so long is given that time, and no longer.
@Suite("The auditor looks at the clock, and sees") struct AuditorPatienceTests {
    private static let settings = QueueSettings(agentRing: 15, rule: Rule(offerAfter: 30, customerRing: 40))

    @Test(arguments: [(14, Invariant.everythingIsLimited), (15, nil)] as [(Int, Invariant?)])
    func anAgentWhoIsGivenUpTooSoon(seconds: Int, violated: Invariant?) {
        var hearing = Hearing(Self.settings, first: .ringing)
        hearing.wait(Seconds(seconds))
        hearing.see(.given(.timerFired(.leg(hearing.leg(1)))))
        #expect(hearing.violated == violated)
    }

    @Test(arguments: [(39, Invariant.everythingIsLimited), (40, nil)] as [(Int, Invariant?)])
    func aCustomerWhoIsGivenUpTooSoon(seconds: Int, violated: Invariant?) {
        var hearing = Hearing(Self.settings, first: .dialling)
        hearing.wait(Seconds(seconds))
        hearing.see(.given(.timerFired(.leg(hearing.customer(1)))))
        #expect(hearing.violated == violated)
    }

    @Test func aJoinThatIsGivenUpTooSoon() {
        var hearing = Hearing(first: .waiting)
        hearing.ring(for: 1)
        hearing.wait(15)
        hearing.fact(.joining(PlaceID(1), channel: hearing.caller(1)))
        hearing.wait(9)
        hearing.see(.given(.timerFired(.leg(hearing.leg(1)))))
        #expect(hearing.violated == .everythingIsLimited)
    }

    /// What became of the ring cannot be known.
    @Test func anAgentWhoIsGivenUpWhileOutOfReach() {
        var hearing = Hearing(first: .ringing)
        hearing.see(.given(.nodeDisconnected(Hearing.node)))
        hearing.wait(60)
        hearing.see(.given(.timerFired(.leg(hearing.leg(1)))))
        #expect(hearing.violated == nil)
        let until = hearing.now + Seconds(5)
        hearing.fact(.agentReleased(PlaceID(1), Hearing.alice, .noAnswer, restUntil: until))
        #expect(hearing.violated == .restartsLoseNothing)
    }

    @Test func anOfferBeforeItsTime() {
        var settings = Self.settings
        settings.rule.modes = [.onTimeout]
        var hearing = Hearing(settings, agents: [], first: .waiting)
        hearing.wait(29)
        hearing.see(.given(.timerFired(.offer(PlaceID(1)))))
        #expect(hearing.violated == .everythingIsLimited)
    }

    @Test func aSilenceThatIsTooShort() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.press("3", on: 1)
        hearing.wait(9)
        hearing.see(.given(.timerFired(.silence(PlaceID(1)))))
        #expect(hearing.violated == .everythingIsLimited)
    }

    @Test func aSoundBehindAnother() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.say(1, on: 1)
        hearing.say(2, on: 1)
        #expect(hearing.violated == .everythingIsLimited)
    }

    @Test func aSoundInPlaceOfAnother() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.say(1, on: 1)
        hearing.see(.performed(.stopPlayback(hearing.sound(1, on: 1))))
        hearing.say(2, on: 1)
        #expect(hearing.violated == nil)
    }

    @Test(arguments: [(30, Invariant.everythingIsLimited), (60, nil)] as [(Int, Invariant?)])
    func aSoundThatIsCutShort(seconds: Int, violated: Invariant?) {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.say(1, on: 1)
        hearing.wait(Seconds(seconds))
        hearing.see(.given(.timerFired(.playback(hearing.sound(1, on: 1)))))
        #expect(hearing.violated == violated)
    }

    @Test func anotherTenantsLegThatIsHungUp() {
        var hearing = Hearing()
        hearing.see(.performed(.hangUp(ChannelID(node: Hearing.node, id: "callbackd.other.1.agent.x-1"))))
        #expect(hearing.violated == .straysChangeNothing)
    }

    @Test(arguments: ["support", "sales"])
    func anAgentWhoIsShownAnotherQueue(name: String) {
        var hearing = Hearing(Self.settings, first: .ringing)
        let dial = AgentDial(
            leg: hearing.leg(1),
            endpoint: "PJSIP/alice",
            callerNumber: Hearing.number,
            queue: QueueName(name)!,
            ring: 15
        )
        hearing.see(.performed(.dialAgent(dial)))
        #expect(hearing.violated == (name == "support" ? nil : .nothingUnchecked))
    }
}
