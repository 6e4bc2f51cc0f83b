import QueueEngine
import Testing

@testable import QueueSimulation

/// Whoever comes in gets a place or goes back, with the true reason.
@Suite("The auditor counts arrivals and sees") struct AuditorArrivalTests {
    @Test func aCallerWhoIsForgotten() {
        var hearing = Hearing()
        hearing.come(1)
        hearing.see(.given(.timerFired(.rest(Hearing.alice))))
        #expect(hearing.violated == .nobodyIsMiscounted)
    }

    @Test func aPlaceForNobody() {
        var hearing = Hearing()
        hearing.fact(
            .joined(PlaceID(1), queue: Hearing.queue, channel: hearing.caller(1), displayedNumber: nil)
        )
        #expect(hearing.violated == .nobodyIsMiscounted)
    }

    @Test func aNumberThatWasNotShown() {
        var hearing = Hearing()
        hearing.come(1, showing: "5550101")
        hearing.fact(
            .joined(
                PlaceID(1),
                queue: Hearing.queue,
                channel: hearing.caller(1),
                displayedNumber: PhoneNumber("555010")
            )
        )
        #expect(hearing.violated == .nothingUnchecked)
    }

    @Test func nothingInAnHonestRefusal() {
        var hearing = Hearing(QueueSettings(maximumPlaces: 1), agents: [], first: .waiting)
        hearing.come(2)
        hearing.see(.performed(.release(hearing.caller(2), .queueFull)))
        hearing.come(3, to: QueueName("nowhere")!)
        hearing.see(.performed(.release(hearing.caller(3), .unknownQueue)))
        hearing.see(.tick)
        #expect(hearing.violated == nil)
    }

    @Test func aRefusalForTheWrongReason() {
        var hearing = Hearing()
        hearing.come(1, to: QueueName("nowhere")!)
        hearing.see(.performed(.release(hearing.caller(1), .queueFull)))
        #expect(hearing.violated == .everythingIsLimited)
    }

    @Test func aRefusalWhileThereIsRoom() {
        var hearing = Hearing(QueueSettings(maximumPlaces: 2), agents: [], first: .waiting)
        hearing.come(2)
        hearing.see(.performed(.release(hearing.caller(2), .queueFull)))
        hearing.see(.given(.timerFired(.rest(Hearing.alice))))
        #expect(hearing.violated == .nobodyIsMiscounted)
    }

    @Test func aRefusalThatIsForgotten() {
        var hearing = Hearing(QueueSettings(maximumPlaces: 1), agents: [], first: .waiting)
        hearing.come(2)
        hearing.see(.tick)
        #expect(hearing.violated == .nobodyIsMiscounted)
    }
}
