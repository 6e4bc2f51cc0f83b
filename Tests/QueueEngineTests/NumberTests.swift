import Testing

@testable import QueueEngine

@Suite struct NumberTests {
    @Test(arguments: [
        ("5550101", "5550101"), ("+49 30 555", "+4930555"), ("(030) 555-01.01/2", "0305550101 2"), ("0", "0"),
    ])
    func aNumberIsReadAsPeopleWriteIt(_ text: String, _ read: String) {
        #expect(PhoneNumber(text)?.description == read.replacing(" ", with: ""))
    }

    @Test(arguments: [
        "", "+", "  ", "abc", "555x", "5550101&SIP/evil", "555,01", "++1", "5+5", "*67", "555#", "٥٥٥",
        "5550101\n", "sip:5550101", String(repeating: "5", count: 33),
    ])
    func anythingElseIsNoNumber(_ text: String) {
        #expect(PhoneNumber(text) == nil)
    }

    @Test func aDialStringIsThePrefixAndTheNumberAndNothingElse() {
        let international: PhoneNumber = "+4930555"
        let national: PhoneNumber = "030 555"
        #expect(international.dialString(outboundPrefix: "9", internationalPrefix: "011") == "90114930555")
        #expect(national.dialString(outboundPrefix: "9", internationalPrefix: "011") == "9030555")
    }

    @Test func whatIsRefusedIsRefusedWhateverIsAllowed() {
        let policy = NumberingPolicy(allowedPrefixes: ["555"], refusedPrefixes: ["5559"])
        #expect(policy.check("5550101") == .success("5550101"))
        #expect(policy.check("5559101") == .failure(.refused))
        #expect(policy.check("6660101") == .failure(.refused))
        #expect(policy.check("+5550101") == .failure(.refused), "the + counts")
    }

    @Test(arguments: [
        ("", NumberingPolicy.Refusal.missing), ("x", .missing), ("112", .tooShort), ("5555555", .tooLong),
    ])
    func aRefusalTellsWhy(_ text: String, _ refusal: NumberingPolicy.Refusal) {
        #expect(NumberingPolicy(minimumDigits: 4, maximumDigits: 6).check(text) == .failure(refusal))
    }
}
