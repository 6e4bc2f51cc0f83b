import Testing

@testable import QueueEngine

@Suite struct RefusedNumberTests {
    @Test(arguments: [
        ("55501", "callback-number-too-short"),
        ("5550101555010155", "callback-number-too-long"),
        (String(repeating: "5", count: 100), "callback-number-too-long"),
        ("9001234567", "callback-number-refused"),
    ])
    func aNumberThatMayNotBeCalledIsSaidSoAndAskedForAgain(_ number: String, _ prompt: String) {
        let bench = Bench(.onRequest.with { $0.numbers.refusedPrefixes = ["900"] })
        bench.arrive("c1")
        bench.press("3\(number)#", on: "c1")
        #expect(bench.heard("c1").suffix(2) == [prompt, "callback-number"])
        bench.press("5550101#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func onlyNumbersWithAnAllowedBeginningAreTaken() {
        let bench = Bench(.onRequest.with { $0.numbers.allowedPrefixes = ["030", "+49"] })
        bench.arrive("c1", number: "+4930555010")
        bench.press("35550101#", on: "c1")
        #expect(bench.heard("c1").suffix(2) == ["callback-number-refused", "callback-number"])
        bench.press("#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "+4930555010")
    }

    @Test func theDisplayedNumberIsHeldToThePolicyToo() {
        let bench = Bench()
        bench.arrive("c1", number: "112")
        bench.press("3#", on: "c1")
        #expect(bench.heard("c1").suffix(2) == ["callback-number-too-short", "callback-number"])
    }

    @Test func theThirdRefusalGoesBackToHolding() {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3112#112#112#", on: "c1")
        #expect(bench.heard("c1").suffix(2) == ["callback-number-too-short", "callback-holding"])
        bench.finishSound(on: "c1")
        #expect(bench.heard("c1").last == "music")
        #expect(bench.place(1)?.callback == nil)
        bench.press("3", on: "c1")
        #expect(bench.heard("c1").last == "callback-number", "the key works again")
    }

    @Test func aFullListOfCallbacksIsSaidSoWhenTheKeyIsPressed() {
        let bench = Bench(.onRequest.with { $0.maximumPending = 1 })
        bench.requestCallback("c1", to: "5550101")
        bench.arrive("c2", number: "5550102")
        bench.press("3", on: "c2")
        #expect(bench.heard("c2").last == "callback-unavailable")
        bench.finishSound(on: "c2")
        #expect(bench.heard("c2").last == "music")
    }

    @Test func aListThatFillsWhileTheNumberIsTypedIsSaidSo() {
        let bench = Bench(.onRequest.with { $0.maximumPending = 1 })
        bench.arrive("c1", number: "5550101")
        bench.arrive("c2", number: "5550102")
        bench.press("3", on: "c2")
        bench.press("3#", on: "c1")
        bench.press("#", on: "c2")
        #expect(bench.heard("c2").last == "callback-unavailable")
        #expect(bench.place(2)?.callback == nil)
    }
}
