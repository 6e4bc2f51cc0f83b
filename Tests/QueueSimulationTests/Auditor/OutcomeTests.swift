import QueueEngine
import Testing

@testable import QueueSimulation

/// Why a service failed is the input's to say.
@Suite("The auditor knows why, and sees") struct AuditorOutcomeTests {
    private static let failures: [(LegFailure, AttemptOutcome)] = [
        (.busy, .busy), (.noAnswer, .noAnswer), (.unreachable, .unreachable), (.fault, .fault),
    ]
    private static let retryAt = Hearing.start + Seconds(300)

    @Test(arguments: failures)
    func onlyTheTrueOutcomeOfAnAttempt(failure: LegFailure, truth: AttemptOutcome) {
        for outcome in [AttemptOutcome.busy, .noAnswer, .unreachable, .agentHungUp, .customerHungUp, .fault] {
            var hearing = Hearing(first: .dialling)
            hearing.see(.given(.legFailed(hearing.customer(1), failure)))
            hearing.fact(.attemptFailed(PlaceID(1), attempt: 1, outcome, retryAt: Self.retryAt))
            #expect(hearing.violated == (outcome == truth ? nil : .attemptsAndGaps), "\(failure) as \(outcome)")
        }
    }

    @Test func anAgentWhoHungUpAndIsNotSaidTo() {
        var hearing = Hearing(first: .dialling)
        hearing.see(.given(.channelEnded(hearing.leg(1))))
        hearing.fact(.attemptFailed(PlaceID(1), attempt: 1, .noAnswer, retryAt: Self.retryAt))
        #expect(hearing.violated == .attemptsAndGaps)
    }

    @Test func anAttemptThatFailsWithoutACause() {
        var hearing = Hearing(first: .dialling)
        hearing.see(.given(.timerFired(.rest(Hearing.alice))))
        hearing.fact(.attemptFailed(PlaceID(1), attempt: 1, .busy, retryAt: Self.retryAt))
        #expect(hearing.violated == .attemptsAndGaps)
    }

    @Test func aRetryThatIsTooLate() {
        var hearing = Hearing(first: .dialling)
        hearing.see(.given(.legFailed(hearing.customer(1), .busy)))
        hearing.fact(.attemptFailed(PlaceID(1), attempt: 1, .busy, retryAt: Hearing.start + Seconds(1_200)))
        #expect(hearing.violated == .attemptsAndGaps)
    }

    @Test(arguments: [nil, 10, 21] as [Int?])
    func aRestThatIsNotTheWrapUp(rest: Int?) {
        var hearing = Hearing(QueueSettings(wrapUp: 20), first: .waiting)
        hearing.ring(for: 1)
        hearing.talk(1)
        hearing.see(.phone(.ended(hearing.caller(1))))
        let until = rest.map { Hearing.start + Seconds($0) }
        hearing.fact(.serviceEnded(PlaceID(1), endedBy: .customer, restUntil: until))
        #expect(hearing.violated == .oneReservation)
    }

    /// It doubles: 5 s, 10 s …
    @Test func aRestThatDoesNotGrowWithTheMisses() {
        var hearing = Hearing(first: .waiting)
        for _ in 0..<2 {
            #expect(hearing.violated == nil)
            let leg = hearing.ringAnew(for: 1)
            hearing.see(.given(.legFailed(leg, .noAnswer)))
            let until = hearing.now + Seconds(5)
            hearing.fact(.agentReleased(PlaceID(1), Hearing.alice, .noAnswer, restUntil: until))
            hearing.wait(5)
            hearing.fact(.agentRested(Hearing.alice))
        }
        #expect(hearing.violated == .oneReservation)
    }

    @Test func aMissForAnotherReason() {
        var hearing = Hearing(first: .ringing)
        hearing.see(.given(.legFailed(hearing.leg(1), .busy)))
        let until = Hearing.start + Seconds(5)
        hearing.fact(.agentReleased(PlaceID(1), Hearing.alice, .noAnswer, restUntil: until))
        #expect(hearing.violated == .oneReservation)
    }

    @Test func aPlaceThatIsSaidToHaveEnded() {
        var hearing = Hearing(first: .ringing)
        hearing.fact(.agentReleased(PlaceID(1), Hearing.alice, .placeEnded, restUntil: nil))
        hearing.see(.given(.timerFired(.rest(Hearing.alice))))
        #expect(hearing.violated == .oneReservation)
    }

    @Test func aCancellationThatIsRefusedTooEarly() {
        var hearing = Hearing(first: .ringing)
        let (request, command) = (RequestID(1), Command.cancelCallback(PlaceID(1)))
        hearing.see(.given(.command(request, command)))
        hearing.see(.replied(request, command, .failure(.callbackConnected(PlaceID(1)))))
        #expect(hearing.violated == .noDialAfterEnd)
    }

    @Test func aCancellationThatComesTooLate() {
        var hearing = Hearing(first: .dialling)
        let (request, command) = (RequestID(1), Command.cancelCallback(PlaceID(1)))
        hearing.fact(.joining(PlaceID(1), channel: hearing.customer(1)))
        hearing.see(.given(.command(request, command)))
        hearing.see(.replied(request, command, .failure(.callbackConnected(PlaceID(1)))))
        #expect(hearing.violated == nil)
    }

    /// The rule was changed after the dialling was decided.
    @Test func aDialStringByTheRuleOfItsMoment() {
        var hearing = Hearing(QueueSettings(rule: Rule(modes: [.onRequest], outboundPrefix: "0")), first: .dialling)
        hearing.fact(.queueChanged(Hearing.queue, QueueSettings(rule: Rule(outboundPrefix: "9"))))
        let dial = CustomerDial(
            leg: hearing.customer(1),
            agentLeg: hearing.leg(1),
            dialString: "05550101",
            context: "outbound",
            callerNumber: nil,
            ring: 30
        )
        hearing.see(.performed(.dialCustomer(dial)))
        #expect(hearing.violated == nil)
    }
}
