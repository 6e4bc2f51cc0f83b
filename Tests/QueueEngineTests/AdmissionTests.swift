import Testing

@testable import QueueEngine

@Suite struct AdmissionTests {
    @Test func aCallForAnUnknownQueueGoesBackToTheDialplan() {
        let bench = Bench()
        bench.arrive("c1", queue: "nowhere")
        #expect(bench.asterisk.released == ["c1": .unknownQueue])
        #expect(bench.state.places.isEmpty)
    }

    @Test func aFullQueueGivesTheCallBackToTheDialplan() {
        let bench = Bench(settings: QueueSettings(maximumPlaces: 2))
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2")
        bench.arrive("c3")
        #expect(bench.asterisk.released == ["c3": .queueFull])
        bench.hangUp("c2")
        bench.arrive("c4")
        #expect(bench.state.places.keys.sorted() == [1, 3])
    }

    @Test func theCallerIsAnsweredWithTheQueuesMusic() {
        let bench = Bench(settings: QueueSettings(musicClass: "jazz"))
        bench.arrive("c1")
        #expect(bench.acts == [.answer(bench.channel("c1"), musicClass: "jazz")])
        bench.press("3*", on: "c1")
        #expect(bench.acts.last == .startMusic(bench.channel("c1"), musicClass: "jazz"))
    }

    @Test func placesAreNumberedInTheOrderOfArrivalAndNeverTwice() {
        let bench = Bench()
        for caller in 1...3 { bench.arrive("c\(caller)") }
        bench.hangUp("c3")
        bench.restart()
        bench.arrive("c4")
        #expect(bench.state.places.keys.sorted() == [1, 2, 4])
    }
}
