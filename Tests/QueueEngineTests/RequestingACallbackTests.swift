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

    @Test func poundAloneGivesTheNumberOnTheDisplay() {
        let bench = Bench()
        bench.arrive("c1", number: "+49 (30) 555-0101")
        bench.press("3#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "+49305550101")
    }

    @Test(arguments: [nil, "", "anonymous", "sip:bob@example.org", String(repeating: " ", count: 65) + "5550101"])
    func poundAloneWithAWithheldNumberAsksForOne(_ display: String?) {
        let bench = Bench()
        bench.arrive("c1", number: display)
        bench.press("3#", on: "c1")
        #expect(bench.heard("c1").suffix(2) == ["callback-number-needed", "callback-number"])
        #expect(bench.place(1)?.callback == nil)
        bench.press("5550101#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func starGoesBackToHoldingWithTheSamePlace() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.arrive("c2")
        let before = bench.place(1)
        bench.press("3555*", on: "c1")
        #expect(bench.heard("c1") == ["music", "callback-number", "stop", "music"])
        #expect(bench.place(1) == before)
        bench.add("alice")
        #expect(bench.place(1)?.service != nil)
    }

    @Test func afterStarTheDigitsTypedBeforeAreForgotten() {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3999*35550101#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test(arguments: ["5", "0", "#", "*"])
    func aDigitStopsThePromptAtOnce(_ digit: String) {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        bench.press(digit, on: "c1")
        #expect(bench.heard("c1").dropFirst(2).first == "stop")
    }

    @Test func onlyTheFirstDigitHasAPromptToStop() {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3555", on: "c1")
        #expect(bench.heard("c1") == ["music", "callback-number", "stop"])
    }

    @Test func theKeyPressedTwiceWithinASecondIsOnePress() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        bench.advance(by: 0)
        bench.press("35550199#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550199")
    }

    @Test func theKeyPressedAgainLaterIsTheFirstDigitOfTheNumber() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        bench.advance(by: 1)
        bench.press("3355010#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "3355010")
    }

    @Test func onlyTheFirstDigitCanBeARepeatedKey() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("35330199#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5330199")
    }

    @Test func pressingDuringTheConfirmationChangesNothing() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3#", on: "c1")
        let facts = bench.facts.count
        bench.press("3*#5D", on: "c1")
        #expect(bench.facts.count == facts)
        #expect(bench.heard("c1").last == "callback-confirmed")
    }

    @Test(arguments: ["1", "9", "*", "#", "A"])
    func aDigitThatMeansNothingWhileHoldingIsPassedOver(_ digit: String) {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press(digit, on: "c1")
        #expect(bench.heard("c1") == ["music"])
        #expect(bench.effects.isEmpty)
    }

    @Test(arguments: ["A", "B", "C", "D"])
    func aLetterWithinANumberIsPassedOver(_ letter: String) {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3555", on: "c1")
        bench.press(letter, on: "c1")
        #expect(bench.effects.isEmpty)
        bench.press("0101#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func anotherKeyThanThreeCanBeTheKey() {
        let bench = Bench(.onRequest.with { $0.key = .seven })
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        #expect(bench.heard("c1") == ["music"])
        bench.press("7#", on: "c1")
        #expect(bench.place(1)?.callback != nil)
    }

    @Test func aQueueWithoutAModeTakesNoCallbacks() {
        let bench = Bench(Rule(modes: []))
        bench.arrive("c1", number: "5550101")
        bench.advance(by: 600)
        bench.press("3#", on: "c1")
        #expect(bench.heard("c1") == ["music"])
    }

    @Test func twoCallersChoosingAtOnceKeepTheirOrder() {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.arrive("c2", number: "5550102")
        for digit in ["3", "#"] {
            bench.press(digit, on: "c2")
            bench.press(digit, on: "c1")
        }
        bench.endRequestCall("c2")
        bench.endRequestCall("c1")
        bench.add("alice")
        #expect(bench.occupation(of: "alice") == .serving(1))
        bench.add("bob")
        #expect(bench.occupation(of: "bob") == .serving(2))
    }
}
