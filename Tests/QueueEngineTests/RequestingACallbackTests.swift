import Testing

@testable import QueueEngine

@Suite struct RequestingACallbackTests {
    @Test func theCallerHearsMusicThenThePromptThenTheConfirmationAndIsHungUp() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        #expect(bench.heard("c1") == ["music", "callback-number"])
        bench.finishSound(on: "c1")
        bench.press("5550199#", on: "c1")
        #expect(bench.heard("c1").suffix(1) == ["callback-confirmed"])
        #expect(bench.place(1)?.callback?.number == "5550199")
        #expect(!bench.isHungUp("c1"), "the confirmation is heard first")
        bench.finishSound(on: "c1")
        #expect(bench.isHungUp("c1"))
        bench.settle()
        #expect(bench.place(1)?.callback?.requestChannel == nil)
    }

    @Test func theCallbackIsStoredBeforeTheCallerIsToldOfIt() throws {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        let stored = try #require(bench.effects.firstIndex { if case .record = $0 { true } else { false } })
        let told = try #require(bench.effects.firstIndex { if case .perform(.play) = $0 { true } else { false } })
        #expect(stored < told)
    }
}
