import Testing

@testable import QueueEngine

@Suite("A number has one form, however it came in") struct NumberFormTests {
    private let rule = Rule(
        modes: [.onRequest],
        internationalPrefix: "00",
        numbers: NumberingPolicy(refusedPrefixes: ["+882"])
    )

    @Test func aRefusedPrefixCannotBeHadByTypingTheInternationalPrefix() {
        #expect(rule.number(in: "0088212345678") == .failure(.refused))
        #expect(rule.number(in: "+88212345678") == .failure(.refused))
    }

    @Test func refusingTheInternationalPrefixRefusesEveryInternationalNumber() {
        var rule = rule
        rule.numbers.refusedPrefixes = ["00"]
        #expect(rule.number(in: "+4930555010") == .failure(.refused))
        #expect(rule.number(in: "004930555010") == .failure(.refused))
        #expect(rule.number(in: "030555010") == .success("030555010"))
    }

    @Test func allowingNationalNumbersDoesNotAllowInternationalOnes() {
        var rule = rule
        rule.numbers = NumberingPolicy(allowedPrefixes: ["0"])
        #expect(rule.number(in: "030555010") == .success("030555010"))
        #expect(rule.number(in: "004930555010") == .failure(.refused))
    }

    @Test(arguments: ["00", "+", "0 0", "00-4"])
    func theInternationalPrefixIsNoPartOfANumbersLength(_ text: String) {
        var rule = rule
        rule.numbers.minimumDigits = 2
        guard case .failure = rule.number(in: text) else {
            Issue.record("\(text) may be called: \(rule.number(in: text))")
            return
        }
    }

    @Test func digitsAfterTheInternationalPrefixCount() {
        var rule = rule
        rule.numbers.minimumDigits = 2
        #expect(rule.number(in: "00") == .failure(.tooShort))
        #expect(rule.number(in: "0049") == .success("+49"))
        #expect(rule.number(in: "49") == .success("49"))
    }

    @Test func bothFormsAreOneCallback() {
        let bench = Bench(Rule(modes: [.onRequest]))
        bench.requestCallback("c1", to: "004930555010")
        bench.arrive("c2", number: "+4930555010")
        bench.press("3#", on: "c2")
        #expect(bench.facts.last == .callbackAlreadyPending(2, heldBy: 1))
        #expect(bench.place(1)?.callback?.number == "+4930555010")
    }
}
