import Foundation
import LabKit
import Testing

@Suite("Mode on-timeout: the callback is offered after a wait", .serialized)
struct OnTimeoutTests {
    private static let setting = Scene.Setting(rule: ["--mode", "on-timeout", "--offer-after", "2"])

    @Test("The offer is heard unasked after the wait, and 3 leads to the number")
    func offer() async throws {
        try await Scene.play(Self.setting) { scene in
            let caller = try await scene.waitingCaller()
            let answered = try #require(caller.time(of: .answered))
            let offer = try await caller.hear("callback-offer-3", within: .seconds(20), whole: true)
            #expect((1.8...3.0).contains(offer.start.timeIntervalSince(answered)))
            try await caller.hearMusic()
            try await scene.requestCallback(by: caller)

            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await customer.hear(agent)
            try await scene.waitForCallbacks("completed") { $0.map(\.state) == ["completed"] }
        }
    }

    @Test("3 during the offer stops it at once; before the offer it means nothing")
    func interrupted() async throws {
        try await Scene.play(Self.setting) { scene in
            let caller = try await scene.waitingCaller()
            caller.press("3")
            try await caller.hear("callback-offer", within: .seconds(10))
            #expect(try caller.hearings(of: "callback-number").isEmpty)
            caller.press("3")
            try await caller.hear("callback-number")
            #expect(try caller.hearings(of: "callback-offer").allSatisfy { !$0.whole })
        }
    }

    @Test("Another key is offered when the rule says so, at once for the next caller")
    func anotherKey() async throws {
        try await Scene.play(Self.setting) { scene in
            try await scene.ctl("rule", "set", "acme/support", "--key", "7", "--offer-after", "1")
            let caller = try await scene.waitingCaller()
            try await caller.hear("callback-offer-7", within: .seconds(20), whole: true)
            caller.press("7")
            try await caller.hear("callback-number")
        }
    }
}
