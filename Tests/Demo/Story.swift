import Foundation
import LabKit

/// One callback from the caller's call to the end of the conversation, told as it happens.
struct Story {
    let scene: Scene
    let timeline: Timeline

    /// `number`: another number than the one on the display, given after the offer; nil: `#` alone, without waiting for
    /// it.
    func play(number: String?, caller: String) async throws {
        try await askForCallback(caller, number)
        try await carryOut(to: number ?? caller)
        try await scene.pause()
    }

    /// Both callbacks must have been completed, at the first attempt.
    func conclude() async throws {
        try await scene.waitForCallbacks("both completed") { callbacks in
            callbacks.count == 2 && callbacks.allSatisfy { $0.state == "completed" && $0.attempts == 1 }
        }
    }

    private func askForCallback(_ caller: String, _ number: String?) async throws {
        let call = try scene.lab.dial(Scene.queueNumber, as: .number(caller))
        timeline.note("caller \(caller) dials \(Scene.queueNumber)")
        try await call.wait(for: .answered)
        try await call.hearMusic()
        timeline.note("caller is answered and hears music; \(try await position())")
        if number != nil {
            let offer = try await call.hear("callback-offer-3", within: .seconds(20), whole: true)
            heard("caller", offer)
        }
        timeline.note("caller presses 3")
        call.press("3")
        // Who gives a number need not hear the prompt to its end.
        heard("caller", try await call.hear("callback-number", within: .seconds(25), whole: number == nil))
        timeline.note("caller presses \(number ?? "")#")
        call.press((number ?? "") + "#")
        heard("caller", try await call.hear("callback-confirmed", within: .seconds(15), whole: true))
        try await call.wait(for: .ended)
        let side = call.endedBy == .asterisk ? "callbackd" : "the phone"
        timeline.note("the call is ended by \(side); \(try await position())")
    }

    private func carryOut(to number: String) async throws {
        timeline.note("agent 1001 becomes free")
        try await scene.unpause()
        let agent = try await scene.lab.agent("1001").nextCall()
        timeline.note("agent leg: phone 1001 rings", at: agent.messages.first?.time ?? Date())
        try await agent.wait(for: .answered)
        heard("agent", try await agent.hear("agent-callback-for", within: .seconds(10), whole: true))
        timeline.note("the agent hears the queue's name, spelled")
        let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
        timeline.note(
            "customer leg: 9\(number) through acme-outbound, the trunk dials \(customer.dialled)",
            at: customer.messages.first?.time ?? Date()
        )
        guard customer.dialled == number else { throw LabError.unknown("the wrong number was dialled") }
        try await customer.wait(for: .answered)
        try await customer.hear(agent)
        try await agent.hear(customer)
        timeline.note("agent and customer hear each other")
        customer.hangUp()
        try await agent.wait(for: .ended)
        timeline.note("the customer hangs up, the agent's leg is released")
        try await scene.waitForCallbacks("completed") {
            $0.contains { $0.phoneNumber == number && $0.state == "completed" }
        }
        timeline.note("outcome: callback to \(number) completed at attempt 1")
    }

    private func heard(_ who: String, _ hearing: Hearing) {
        let length = String(format: "%.1f s", hearing.seconds)
        timeline.note(
            "\(who) heard «\(hearing.name)» \(hearing.whole ? "to its end" : "and did not wait for its end") (\(length))",
            at: hearing.start
        )
    }

    private func position() async throws -> String {
        let places = try await scene.places()
        return "queue: " + places.enumerated().map { "\($0 + 1). \($1.held)" }.joined(separator: ", ")
    }
}
