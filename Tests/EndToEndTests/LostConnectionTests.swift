import Foundation
import LabKit
import Testing

@Suite("The connection to Asterisk is cut: nothing that happens meanwhile is lost", .serialized)
struct LostConnectionTests {
    private static let setting = Scene.Setting(isRelayed: true)

    /// Cuts the wire, lets something happen that callbackd cannot see, and mends it.
    private static func cut(_ scene: Scene, _ meanwhile: () async throws -> Void) async throws {
        let relay = try #require(scene.relay)
        relay.cut()
        try await waitUntil("callbackd notices", within: .seconds(10)) { try await !scene.callbackd.isConnected }
        try await meanwhile()
        relay.mend()
        try await waitUntil("callbackd is connected again", within: .seconds(30)) {
            try await scene.callbackd.isConnected
        }
    }

    @Test("Callers who wait keep their order, one who hung up meanwhile is gone, one who came meanwhile is at the end")
    func waiting() async throws {
        try await Scene.play(Self.setting) { scene in
            let first = try await scene.waitingCaller(.number("5550101"))
            let second = try await scene.waitingCaller(.number("5550102"))
            let third = try await scene.waitingCaller(.number("5550103"))
            var new: PhoneCall?
            try await Self.cut(scene) {
                second.hangUp()
                try await second.wait(for: .ended)
                let call = try scene.lab.dial(Scene.queueNumber, as: .number("5550104"))
                try await call.wait(for: .answered)
                new = call
            }
            let fourth = try #require(new)
            try await waitUntil("three callers wait, in order", within: .seconds(10)) {
                try await scene.places().map(\.phoneNumber) == ["5550101", "5550103", "5550104"]
            }
            try await scene.unpause()
            for caller in [first, third, fourth] {
                let agent = try await scene.lab.agent("1001").nextCall()
                try await caller.hear(agent)
                caller.hangUp()
            }
        }
    }

    @Test("The agent answers meanwhile: told of the callback afterwards, and the customer is dialled once")
    func agentAnswers() async throws {
        try await Scene.play(Self.setting) { scene in
            try scene.lab.agent("1001").does(.ring)
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.lab.agent("1001").nextCall()
            try await Self.cut(scene) {
                agent.answer()
                try await agent.wait(for: .answered)
            }
            try await agent.hear("agent-callback-for", within: .seconds(10), whole: true)
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await customer.hear(agent)
            #expect(scene.lab.customers.calls.count == 1)
        }
    }

    @Test("The customer hangs up meanwhile: the agent is released afterwards and can be rung again")
    func customerHangsUp() async throws {
        try await Scene.play(Self.setting) { scene in
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await customer.hear(agent)
            try await Self.cut(scene) {
                customer.hangUp()
                try await customer.wait(for: .ended)
            }
            try await agent.wait(for: .ended, within: .seconds(10))
            let next = try await scene.waitingCaller(.number("5550102"))
            let again = try await scene.lab.agent("1001").nextCall()
            try await next.hear(again)
            #expect(try await scene.callbacks().map(\.state) == ["completed"])
        }
    }

    @Test("A prompt that ends meanwhile: what follows it comes as soon as the connection is back")
    func promptEnds() async throws {
        try await Scene.play(Self.setting) { scene in
            let caller = try await scene.waitingCaller()
            caller.press("3")
            try await caller.hear("callback-number")
            caller.press("#")
            try await caller.hear("callback-confirmed")
            try await Self.cut(scene) {
                try await caller.hear("callback-confirmed", within: .seconds(15), whole: true)
            }
            try await caller.wait(for: .ended, within: .seconds(5))
        }
    }
}
