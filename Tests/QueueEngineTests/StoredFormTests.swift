import Foundation
import Testing

@testable import QueueEngine

@Suite struct StoredFormTests {
    @Test func stateAndFactsReadBackAsTheyWereWritten() throws {
        let bench = Bench(Rule(modes: [.onRequest, .onTimeout]), agents: ["alice", "bob"])
        bench.arrive("c1", number: "+49 30 5550101")
        bench.answer("alice")
        bench.join(1)
        bench.requestCallback("c2", to: "5550102")
        bench.beginAttempt(by: "bob")
        bench.arrive("c3", number: "5550103")
        bench.hangUp(agent: "alice")
        let state = try roundTrip(bench.state)
        #expect(state == bench.state)
        let facts = try roundTrip(bench.checked.facts)
        #expect(facts == bench.checked.facts)
        var folded = TenantState(name: "acme", settings: TenantSettings(outboundContext: "outbound"))
        for fact in facts { folded.apply(fact) }
        #expect(folded == bench.state)
    }

    @Test func whatIsNoNameOrNumberOrDigitIsNotReadAsOne() {
        let decoder = JSONDecoder()
        #expect(throws: DecodingError.self) { try decoder.decode(QueueName.self, from: Data("\"A B\"".utf8)) }
        #expect(throws: DecodingError.self) { try decoder.decode(PhoneNumber.self, from: Data("\"5x\"".utf8)) }
        #expect(throws: DecodingError.self) { try decoder.decode(Digit.self, from: Data("\"33\"".utf8)) }
    }

    private func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }
}
