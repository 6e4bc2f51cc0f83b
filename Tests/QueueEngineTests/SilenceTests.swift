import Testing

@testable import QueueEngine

@Suite struct SilenceTests {
    private func callerWhoHeardThePrompt() -> Bench {
        let bench = Bench()
        bench.arrive("c1", number: "5550101")
        bench.press("3", on: "c1")
        bench.finishSound(on: "c1")
        bench.asterisk.forgetHeard()
        return bench
    }

    @Test func tenSecondsOfSilenceAskAgainTwiceThenGoBackToHolding() {
        let bench = callerWhoHeardThePrompt()
        for _ in 1...2 {
            bench.advance(by: 9)
            #expect(bench.heard("c1") == [])
            bench.advance(by: 1)
            #expect(bench.heard("c1") == ["callback-number"])
            bench.finishSound(on: "c1")
            bench.asterisk.forgetHeard()
        }
        bench.advance(by: 10)
        #expect(bench.heard("c1") == ["callback-holding"])
        bench.finishSound(on: "c1")
        #expect(bench.heard("c1") == ["callback-holding", "music"])
        bench.advance(by: 100)
        #expect(bench.heard("c1") == ["callback-holding", "music"])
        #expect(bench.place(1)?.liveChannel != nil)
    }

    @Test func silenceIsNotCountedWhileThePromptPlays() {
        let bench = Bench()
        bench.arrive("c1")
        bench.press("3", on: "c1")
        bench.advance(by: 30)
        #expect(bench.heard("c1") == ["music", "callback-number"])
    }

    @Test func eachDigitBeginsTheSilenceAnew() {
        let bench = callerWhoHeardThePrompt()
        for digit in "5550101" {
            bench.advance(by: 9)
            bench.press(String(digit), on: "c1")
        }
        #expect(bench.heard("c1") == [])
        bench.press("#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550101")
    }

    @Test func aNumberHalfGivenIsDroppedBySilence() {
        let bench = callerWhoHeardThePrompt()
        bench.press("999", on: "c1")
        bench.advance(by: 10)
        #expect(bench.heard("c1") == ["callback-number"])
        bench.press("5550102#", on: "c1")
        #expect(bench.place(1)?.callback?.number == "5550102")
    }

    @Test func silenceEndsWithTheNumber() {
        let bench = callerWhoHeardThePrompt()
        bench.press("#", on: "c1")
        bench.finishSound(on: "c1")
        bench.hangUp("c1")
        bench.asterisk.forgetHeard()
        bench.advance(by: 60)
        #expect(bench.heard("c1") == [])
    }

    @Test func silenceEndsWithStar() {
        let bench = callerWhoHeardThePrompt()
        bench.press("*", on: "c1")
        bench.advance(by: 60)
        #expect(bench.heard("c1") == ["music"])
    }
}
