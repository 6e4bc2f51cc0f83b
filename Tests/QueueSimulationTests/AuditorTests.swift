import QueueEngine
import Testing

@testable import QueueSimulation

/// The auditor is told of each crime once, and must cry out.
@Suite("The auditor sees") struct AuditorTests {
    @Test func nothingInAnHonestCall() {
        var hearing = Hearing(first: .waiting)
        hearing.ring(for: 1)
        hearing.talk(1)
        hearing.see(.phone(.ended(hearing.caller(1))))
        hearing.fact(.serviceEnded(PlaceID(1), endedBy: .customer, restUntil: nil))
        #expect(hearing.violated == nil)
    }

    @Test func aCallbackThatEndsTwice() {
        var hearing = Hearing(first: .promised)
        hearing.see(.given(.command(RequestID(1), .cancelCallback(PlaceID(1)))))
        hearing.fact(.callbackEnded(PlaceID(1), .cancelled))
        hearing.fact(.callbackEnded(PlaceID(1), .cancelled))
        #expect(hearing.violated == .oneEnd)
    }

    @Test func aCallbackThatIsCompletedWithoutATalk() {
        var hearing = Hearing(first: .promised)
        hearing.fact(.callbackEnded(PlaceID(1), .completed))
        #expect(hearing.violated == .oneEnd)
    }

    @Test func aConfirmationBeforeItIsStored() {
        var hearing = Hearing(first: .waiting)
        let playback = PlaybackID(channel: hearing.caller(1), id: "callbackd.acme.sound.x-9")
        hearing.see(.phone(.heard(playback, [.prompt(.callbackConfirmed)])))
        #expect(hearing.violated == .promiseIsDurable)
    }

    @Test func aCustomerWhoIsCalledTwiceAtOnce() {
        var hearing = Hearing(first: .dialling)
        hearing.see(.phone(.created(hearing.customer(1))))
        let second = ChannelID(node: Hearing.node, id: "callbackd.acme.1.customer.x-8")
        hearing.fact(.attemptStarted(PlaceID(1), attempt: 2, leg: second))
        hearing.see(.phone(.created(second)))
        #expect(hearing.violated == .oneLegAndBridge)
    }

    @Test func aNumberThatIsPendingTwice() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.arrive(2)
        hearing.request(1)
        hearing.request(2)
        #expect(hearing.violated == .onePendingPerNumber)
    }

    @Test func anAgentWhoIsReservedTwice() {
        var hearing = Hearing(first: .waiting)
        hearing.arrive(2)
        hearing.ring(for: 1)
        hearing.ring(for: 2)
        #expect(hearing.violated == .oneReservation)
    }

    @Test func aReservationThatNeverEnds() {
        var hearing = Hearing(first: .waiting)
        hearing.ring(for: 1)
        hearing.wait(120)
        hearing.see(.tick)
        #expect(hearing.violated == .oneReservation)
    }

    @Test func aJoinBeforeTheAgentHasAnswered() {
        var hearing = Hearing(first: .waiting)
        hearing.ring(for: 1)
        hearing.see(.performed(.join(hearing.bridge(1), hearing.caller(1), hearing.leg(1))))
        #expect(hearing.violated == .joinedWhenBothAreUp)
    }

    @Test func aCallerWhoOvertakesAnother() {
        var hearing = Hearing(first: .waiting)
        hearing.arrive(2)
        hearing.ring(for: 2)
        #expect(hearing.violated == .noOvertaking)
    }

    @Test func aCallbackThatLosesItsTurn() {
        var hearing = Hearing(first: .promised)
        hearing.arrive(2)
        hearing.ring(for: 2)
        #expect(hearing.violated == .callbackIsNoWorse)
    }

    @Test func aPlaceThatIsGivenUpForAWorseOne() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.arrive(2)
        hearing.request(2)
        hearing.fact(.callbackAlreadyPending(PlaceID(1), heldBy: PlaceID(2)))
        #expect(hearing.violated == .callbackIsNoWorse)
    }

    @Test func anAttemptTooMany() {
        var hearing = Hearing(QueueSettings(rule: Rule(maximumAttempts: 1)), first: .ringing)
        hearing.startAttempt(2, of: 1)
        #expect(hearing.violated == .attemptsAndGaps)
    }

    @Test func aRetryThatIsTooEarly() {
        var hearing = Hearing(first: .dialling)
        hearing.see(.given(.legFailed(hearing.customer(1), .busy)))
        hearing.fact(.attemptFailed(PlaceID(1), attempt: 1, .busy, retryAt: Hearing.start + Seconds(1)))
        #expect(hearing.violated == .attemptsAndGaps)
    }

    @Test func aDiallingOfWhichNothingIsStored() {
        var hearing = Hearing(first: .ringing)
        hearing.see(.phone(.created(hearing.customer(1))))
        #expect(hearing.violated == .attemptsAndGaps)
    }

    @Test func aCustomerWhoIsRungAfterTheCancellation() {
        var hearing = Hearing(first: .dialling)
        hearing.see(.phone(.created(hearing.customer(1))))
        hearing.see(.given(.command(RequestID(1), .cancelCallback(PlaceID(1)))))
        hearing.fact(.attemptFailed(PlaceID(1), attempt: 1, .cancelled, retryAt: Hearing.start + Seconds(300)))
        hearing.fact(.callbackEnded(PlaceID(1), .cancelled))
        hearing.see(.phone(.rang(hearing.customer(1))))
        #expect(hearing.violated == .noDialAfterEnd)
    }

    @Test func aCancellationThatIsOnlySaid() {
        var hearing = Hearing(agents: [], first: .promised)
        hearing.see(.replied(RequestID(1), .cancelCallback(PlaceID(1)), .success(())))
        #expect(hearing.violated == .noDialAfterEnd)
    }

    @Test func aNumberThatMayNotBeCalled() {
        var hearing = Hearing(
            QueueSettings(rule: Rule(numbers: NumberingPolicy(refusedPrefixes: ["+44"]))),
            first: .waiting
        )
        hearing.request(1, PhoneNumber("0044123456789")!)
        #expect(hearing.violated == .policyWhenDialling)
    }

    @Test func aPlaceThatVanishes() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.settle(Self.empty)
        #expect(hearing.violated == .nobodyIsMiscounted)
    }

    @Test func aStateThatTheFactsDoNotMake() {
        var hearing = Hearing(agents: [])
        var stored = Self.empty
        stored.apply(RecordedFact(sequence: 1, at: Hearing.start, fact: .agentRested(Hearing.alice)))
        hearing.settle(Self.empty, stored: stored)
        #expect(hearing.violated == .stateIsFoldOfFacts)
    }

    @Test func aRepeatedEventThatChangesSomething() {
        var hearing = Hearing(first: .waiting)
        let fact = RecordedFact(sequence: 9, at: Hearing.start, fact: .abandoned(PlaceID(1)))
        hearing.see(.tookStray(.channelEnded(hearing.caller(1)), facts: [fact], acts: []))
        #expect(hearing.violated == .straysChangeNothing)
    }

    @Test func anAgentWhoIsFreeWhileSomebodyWaits() {
        var hearing = Hearing(first: .waiting)
        hearing.settle(Self.state(with: hearing))
        #expect(hearing.violated == .liveness)
    }

    @Test func aDialStringOfWhichNobodyKnows() {
        var hearing = Hearing(first: .dialling)
        let dial = CustomerDial(
            leg: hearing.customer(1),
            agentLeg: hearing.leg(1),
            dialString: "5550101@elsewhere",
            context: "outbound",
            callerNumber: nil,
            ring: 30
        )
        hearing.see(.performed(.dialCustomer(dial)))
        #expect(hearing.violated == .nothingUnchecked)
    }

    @Test func aQueueThatIsTooLong() {
        var hearing = Hearing(QueueSettings(maximumPlaces: 1), agents: [], first: .waiting)
        hearing.arrive(2)
        #expect(hearing.violated == .everythingIsLimited)
    }

    @Test func aSoundThatNeverEnds() {
        var hearing = Hearing(agents: [], first: .waiting)
        let playback = PlaybackID(channel: hearing.caller(1), id: "callbackd.acme.sound.x-9")
        hearing.see(.phone(.heard(playback, [.prompt(.callbackNumber)])))
        hearing.wait(120)
        hearing.see(.tick)
        #expect(hearing.violated == .everythingIsLimited)
    }

    @Test func aCallerWhoIsHungUpWhileWaiting() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.see(.performed(.hangUp(hearing.caller(1))))
        #expect(hearing.violated == .restartsLoseNothing)
    }

    @Test func aCallerWhoIsTakenForGoneAndIsNot() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.fact(.abandoned(PlaceID(1)))
        #expect(hearing.violated == .restartsLoseNothing)
    }

    @Test func aPlaceThatIsLostInARestart() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.see(.died)
        hearing.see(.recovered(Standing(state: Self.empty, stored: Self.empty, armedTimers: [:])))
        #expect(hearing.violated == .restartsLoseNothing)
    }

    /// Those that are not checked say why, and all others are.
    @Test func everyInvariantOrSaysWhyNot() {
        #expect(Invariant.allCases.map(\.rawValue) == Array(1...20))
        #expect(Invariant.allCases.filter { $0.notSupported != nil } == [.callingHours, .oneOwner])
    }

    private static let empty = TenantState(
        name: TenantName("acme")!,
        settings: TenantSettings(outboundContext: "outbound")
    )

    /// A state with one place in it, of which the auditor was told.
    private static func state(with hearing: Hearing) -> TenantState {
        var state = empty
        let joined = Fact.joined(
            PlaceID(1),
            queue: Hearing.queue,
            channel: hearing.caller(1),
            displayedNumber: nil
        )
        state.apply(RecordedFact(sequence: 1, at: Hearing.start, fact: joined))
        return state
    }
}
