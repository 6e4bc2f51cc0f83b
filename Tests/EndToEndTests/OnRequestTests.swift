import Foundation
import LabKit
import Testing

@Suite("Mode on-request: press 3, hang up, keep the place, be called back", .serialized)
struct OnRequestTests {
    @Test("The number on the display: the agent is rung first, told, and joined with the customer")
    func displayedNumber() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller(.number("5550101"))
            try await scene.requestCallback(by: caller)
            #expect(caller.endedBy == .asterisk)
            #expect(scene.lab.customers.calls.isEmpty)

            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            #expect(customer.dialled == "5550101")
            try await customer.wait(for: .answered)
            try await customer.hear(agent)
            try await agent.hear(customer)
            // Only the announcement's end brings the customer in.
            let announced = try #require(try agent.hearings(of: "agent-callback-for").last?.end)
            #expect(try #require(customer.time(of: .calling) ?? customer.messages.first?.time) >= announced)
            try await scene.waitForCallbacks("completed") { $0.map(\.state) == ["completed"] }

            customer.hangUp()
            try await agent.wait(for: .ended)
            #expect(agent.endedBy == .asterisk)
            #expect(scene.lab.customers.calls.count == 1)
        }
    }

    @Test("Another number: digits and # give it, and it is dialled with the outbound prefix")
    func anotherNumber() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller(.number("5550101"))
            try await scene.requestCallback(by: caller, to: "5550199")
            try await scene.unpause()
            _ = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            #expect(customer.dialled == "5550199")
            #expect(customer.from == "5550000")
            try await waitUntil("the prefix is dialled") { scene.lab.asteriskLog.contains("95550199@acme-outbound") }
        }
    }

    @Test("* goes back to holding with the same place, and digits stop the prompt at once")
    func star() async throws {
        try await Scene.play { scene in
            let first = try await scene.waitingCaller(.number("5550101"))
            let second = try await scene.waitingCaller(.number("5550102"))
            first.press("3")
            try await first.hear("callback-number")
            let pressed = Date()
            first.press("*")
            try await first.hearMusic(since: pressed)
            let hearing = try #require(try first.hearings(of: "callback-number").last)
            #expect(!hearing.whole)
            #expect(hearing.end.timeIntervalSince(pressed) < 0.6)

            try await scene.unpause()
            let agent = try await scene.lab.agent("1001").nextCall()
            try await first.hear(agent)
            #expect(try second.hearings(of: "callback-number").isEmpty)
        }
    }

    @Test("A withheld number and # alone: the caller is asked for a number")
    func withheld() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller(.withheld)
            caller.press("3")
            try await caller.hear("callback-number")
            caller.press("#")
            try await caller.hear("callback-number-needed", within: .seconds(10))
            caller.press("5550177#")
            try await caller.hear("callback-confirmed", within: .seconds(15), whole: true)
            try await scene.waitForCallbacks("to the number given") { $0.map(\.phoneNumber) == ["5550177"] }
        }
    }

    @Test("A number that the caller hides is not used, though the trunk knows it")
    func restricted() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller(.restricted("5550155"))
            caller.press("3")
            try await caller.hear("callback-number")
            caller.press("#")
            try await caller.hear("callback-number-needed", within: .seconds(10))
            #expect(try await scene.places().map(\.phoneNumber) == [nil])
        }
    }

    @Test("Hanging up before # makes no callback")
    func hangingUpWhileTyping() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller()
            caller.press("3")
            try await caller.hear("callback-number")
            caller.press("5550")
            try await caller.waitUntilPressed(5)
            caller.hangUp()
            try await caller.wait(for: .ended)
            try await waitUntil("the place is gone") { try await scene.places().isEmpty }
            #expect(try await scene.callbacks().isEmpty)
        }
    }
}
