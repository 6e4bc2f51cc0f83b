import Foundation
import LabKit
import Testing

@Suite("kill -9 at any step: nobody is lost, nobody is called twice", .serialized)
struct RecoveryTests {
    /// Kills the daemon and starts it again on the same store.
    private static func crash(_ scene: Scene) async throws {
        try await scene.callbackd.kill9()
        try await scene.callbackd.start()
    }

    @Test("Three live callers and two callbacks: after a start the same order, and each is called once")
    func waiting() async throws {
        try await Scene.play { scene in
            var callers: [PhoneCall] = []
            for number in 1...5 { callers.append(try await scene.waitingCaller(.number("555010\(number)"))) }
            // The second and the fourth choose callback.
            try await scene.requestCallback(by: callers[1])
            try await scene.requestCallback(by: callers[3])

            let crashed = Date()
            try await Self.crash(scene)
            let rows = try await scene.places()
            #expect(rows.map(\.held) == ["live", "callback", "live", "callback", "live"])
            for index in [0, 2, 4] {
                #expect(callers[index].phase == .answered)
                try await callers[index].hearMusic(since: crashed)
            }

            try await scene.unpause()
            for index in 0..<5 {
                if [1, 3].contains(index) {
                    let agent = try await scene.answerCallback()
                    let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
                    #expect(customer.dialled == "555010\(index + 1)")
                    try await customer.hear(agent)
                    agent.hangUp()
                } else {
                    let agent = try await scene.lab.agent("1001").nextCall()
                    try await callers[index].hear(agent)
                    agent.hangUp()
                }
            }
            #expect(scene.lab.customers.calls.map(\.dialled) == ["5550102", "5550104"])
            #expect(try scene.lab.agent("1001").calls.count == 5)
            #expect(try await scene.callbacks().map(\.state).allSatisfy { $0 == "completed" })
        }
    }

    @Test("Killed while the agent's phone rings: the same ring goes on, and it answers into the callback")
    func agentRinging() async throws {
        try await Scene.play { scene in
            try scene.lab.agent("1001").does(.ring)
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.lab.agent("1001").nextCall()
            try await agent.wait(for: .ringing)
            try await Self.crash(scene)
            agent.answer()
            try await Self.completes(scene, agent)
        }
    }

    @Test("Killed while the agent's phone rings, answered while nobody is there: kept, and told of the callback")
    func agentAnswersMeanwhile() async throws {
        try await Scene.play { scene in
            try scene.lab.agent("1001").does(.ring)
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.lab.agent("1001").nextCall()
            try await agent.wait(for: .ringing)
            try await scene.callbackd.kill9()
            agent.answer()
            try await agent.wait(for: .answered)
            try await scene.callbackd.start()
            try await Self.completes(scene, agent)
        }
    }

    @Test("Killed while the agent is told: told again, and the customer is dialled once")
    func agentAnswered() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.lab.agent("1001").nextCall()
            try await agent.hear("agent-callback-for")
            try await Self.crash(scene)
            try await Self.completes(scene, agent)
        }
    }

    @Test("Killed while the customer's phone rings: the same ring goes on, and both are joined")
    func customerRinging() async throws {
        try await Scene.play { scene in
            scene.lab.customers.does(.ring)
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await customer.wait(for: .ringing)
            try await Self.crash(scene)
            customer.answer()
            try await Self.joined(scene, agent, customer)
        }
    }

    @Test("Killed while the customer's phone rings, answered while nobody is there: kept, and both are joined")
    func customerAnswersMeanwhile() async throws {
        try await Scene.play { scene in
            scene.lab.customers.does(.ring)
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await customer.wait(for: .ringing)
            try await scene.callbackd.kill9()
            customer.answer()
            try await customer.wait(for: .answered)
            try await scene.callbackd.start()
            try await Self.joined(scene, agent, customer)
        }
    }

    @Test("Killed while they talk: they talk on, and the next caller is served when they end")
    func joined() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await customer.hear(agent)
            try await Self.crash(scene)
            let restarted = Date()
            try await Self.joined(scene, agent, customer, since: restarted)
            let next = try await scene.waitingCaller(.number("5550102"))
            customer.hangUp()
            try await agent.wait(for: .ended)
            let nextAgent = try await scene.lab.agent("1001").nextCall()
            try await next.hear(nextAgent)
        }
    }

    @Test("Killed during the confirmation: it is said again, and the promise holds")
    func confirming() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller()
            caller.press("3")
            try await caller.hear("callback-number")
            caller.press("#")
            try await caller.hear("callback-confirmed")
            let crashed = Date()
            try await Self.crash(scene)
            try await caller.hear("callback-confirmed", within: .seconds(15), since: crashed, whole: true)
            try await caller.wait(for: .ended)
            try await scene.waitForCallbacks("pending") { $0.map(\.state) == ["pending"] }
        }
    }

    @Test("Killed during the number prompt: it stops, the music is back, and 3 asks for the number anew")
    func asking() async throws {
        try await Scene.play { scene in
            let caller = try await scene.waitingCaller()
            caller.press("3")
            try await caller.hear("callback-number")
            try await Self.crash(scene)
            let restarted = Date()
            try await caller.hearMusic(since: restarted)
            #expect(try caller.hearings(of: "callback-number").allSatisfy { !$0.whole })
            caller.press("3")
            try await caller.hear("callback-number", since: restarted)
            caller.press("#")
            try await caller.hear("callback-confirmed", within: .seconds(15), whole: true)
        }
    }

    /// The agent is told, the customer is dialled, both are joined, and it happened once.
    private static func completes(_ scene: Scene, _ agent: PhoneCall) async throws {
        try await agent.hear("agent-callback-for", within: .seconds(10), whole: true)
        let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
        try await joined(scene, agent, customer)
    }

    private static func joined(
        _ scene: Scene,
        _ agent: PhoneCall,
        _ customer: PhoneCall,
        since time: Date = .distantPast
    ) async throws {
        try await customer.hear(agent, since: time)
        try await agent.hear(customer, since: time)
        try await scene.waitForCallbacks("completed") { $0.map(\.state) == ["completed"] }
        #expect(try scene.lab.agent("1001").calls.count == 1)
        #expect(scene.lab.customers.calls.count == 1)
        #expect(try await scene.callbacks().map(\.attempts) == [1])
    }
}
