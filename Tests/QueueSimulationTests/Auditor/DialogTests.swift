import QueueEngine
import Testing

@testable import QueueSimulation

/// What callers press decides what must follow.
@Suite("The auditor follows the dialog and sees") struct AuditorDialogTests {
    private static let offers = QueueSettings(rule: Rule(modes: [.onTimeout], offerAfter: 30))

    @Test func nothingInAnHonestRequest() {
        var hearing = Hearing(agents: [], first: .promised)
        hearing.see(.given(.timerFired(.rest(Hearing.alice))))
        #expect(hearing.violated == nil)
    }

    @Test func aNumberThatIsNotTheOneTyped() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.confirm("5550101", on: 1)
        hearing.promise(1, PhoneNumber("555010")!)
        #expect(hearing.violated == .nothingUnchecked)
    }

    @Test func aNumberThatIsNotTheOneShown() {
        var hearing = Hearing(agents: [])
        hearing.arrive(1, showing: "+1 555 0101")
        hearing.confirm("", on: 1)
        hearing.promise(1, PhoneNumber("15550101")!)
        #expect(hearing.violated == .nothingUnchecked)
    }

    @Test func theInternationalPrefixIsAPlus() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.confirm("0015550101", on: 1)
        hearing.promise(1, PhoneNumber("+15550101")!)
        #expect(hearing.violated == nil)
    }

    @Test func anAllowedNumberThatIsNotTaken() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.confirm("5550101", on: 1)
        #expect(hearing.violated == nil)
        hearing.press("1", on: 1)
        #expect(hearing.violated == .policyWhenDialling)
    }

    @Test(arguments: ["5550101", "*5550101#", "12#", ""])
    func aPromiseWithoutAConfirmation(keys: String) {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.press("3\(keys)", on: 1)
        hearing.promise(1)
        #expect(hearing.violated == .nothingUnchecked)
    }

    @Test func digitsFromBeforeASilence() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.press("3555", on: 1)
        hearing.wait(10)
        hearing.see(.given(.timerFired(.silence(PlaceID(1)))))
        hearing.press("0101#", on: 1)
        hearing.promise(1)
        #expect(hearing.violated == .nothingUnchecked)
    }

    @Test func aPromiseThatLastsTooLong() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.confirm("5550101", on: 1)
        hearing.promise(1, expiresIn: 259_200)
        #expect(hearing.violated == .oneEnd)
    }

    @Test func aQuestionThatIsFollowedBySilence() {
        var hearing = Hearing(agents: [], first: .waiting)
        hearing.press("3", on: 1)
        hearing.wait(200)
        hearing.see(.tick)
        #expect(hearing.violated == .everythingIsLimited)
    }

    @Test func anOfferThatNeverComes() {
        var hearing = Hearing(Self.offers, agents: [], first: .waiting)
        hearing.wait(41)
        hearing.see(.tick)
        #expect(hearing.violated == .liveness)
    }

    @Test func anOfferThatIsNotSaid() {
        var hearing = Hearing(Self.offers, agents: [], first: .waiting)
        hearing.wait(30)
        hearing.see(.given(.timerFired(.offer(PlaceID(1)))))
        hearing.wait(11)
        hearing.see(.tick)
        #expect(hearing.violated == .liveness)
    }

    @Test func anOfferOfAnotherKey() {
        var hearing = Hearing(Self.offers, agents: [], first: .waiting)
        let playback = PlaybackID(channel: hearing.caller(1), id: "callbackd.acme.sound.x-9")
        hearing.see(.performed(.play(playback, [.prompt(.callbackOffer(.four))])))
        #expect(hearing.violated == .nothingUnchecked)
    }
}
