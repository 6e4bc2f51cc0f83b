import Foundation
import LabKit
import Testing

@Suite("A customer who is not reached is tried again, and the agent is told", .serialized)
struct AttemptTests {
    private static let setting = Scene.Setting(
        rule: [
            "--mode", "on-request", "--attempts", "2", "--retry-after", "2", "--customer-ring", "5",
        ])

    @Test(
        "Busy, no answer, unreachable: each is told to the agent as what it is",
        arguments: [
            (486, "agent-customer-busy"), (0, "agent-customer-no-answer"), (503, "agent-customer-unreachable"),
            (404, "agent-customer-unreachable"),
        ]
    )
    func outcomes(status: Int, prompt: String) async throws {
        try await Scene.play(Self.setting) { scene in
            scene.lab.customers.does(status == 0 ? .ring : .refuse(status))
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            try await agent.hear(prompt, within: .seconds(15), whole: true)
            try await agent.wait(for: .ended)
            #expect(agent.endedBy == .asterisk)
            try await scene.waitForCallbacks("one attempt, pending") {
                $0.map(\.attempts) == [1] && $0.map(\.state) == ["pending"]
            }
        }
    }

    @Test("After the interval it is tried again, up to the maximum, without holding up those behind")
    func retries() async throws {
        try await Scene.play(Self.setting) { scene in
            scene.lab.customers.does(.refuse(486))
            let first = try await scene.waitingCaller(.number("5550101"))
            let second = try await scene.waitingCaller(.number("5550102"))
            try await scene.requestCallback(by: first)
            try await scene.unpause()
            let told = try await scene.answerCallback()
            try await told.wait(for: .ended, within: .seconds(15))

            // The place waits for its interval; the caller behind it is served meanwhile.
            let live = try await scene.lab.agent("1001").nextCall()
            try await second.hear(live)
            second.hangUp()

            _ = try await scene.answerCallback()
            try await scene.waitForCallbacks("failed after two attempts") {
                $0.map(\.state) == ["failed"] && $0.map(\.attempts) == [2]
            }
            let dialled = scene.lab.customers.calls
            #expect(dialled.map(\.dialled) == ["5550101", "5550101"])
            let times = try dialled.map { try #require($0.messages.first?.time) }
            #expect(times[1].timeIntervalSince(times[0]) >= 2)
        }
    }

    @Test("When no agent answers the next one is tried, and the place stays at the front")
    func noAgentAnswers() async throws {
        let setting = Scene.Setting(
            agents: ["1001", "1002"],
            rule: ["--mode", "on-request", "--attempts", "2"],
            queue: ["--agent-ring", "5"]
        )
        try await Scene.play(setting) { scene in
            try scene.lab.agent("1001").does(.ring)
            let caller = try await scene.waitingCaller()
            let behind = try await scene.waitingCaller(.number("5550102"))
            try await scene.requestCallback(by: caller)
            try await scene.unpause("1001")
            let missed = try await scene.lab.agent("1001").nextCall()
            try await scene.unpause("1002")
            // The one behind has the second agent at once; the callback has the next who is free.
            let served = try await scene.lab.agent("1002").nextCall()
            try await behind.hear(served)
            try await missed.wait(for: .ended, within: .seconds(10))
            #expect(missed.endedBy == .asterisk)
            served.hangUp()
            _ = try await scene.answerCallback(at: "1002")
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            #expect(customer.dialled == "5550101")
        }
    }

    @Test(
        "When the agent hangs up while the customer's phone rings, the customer's phone stops, and is rung again later"
    )
    func agentHangsUp() async throws {
        try await Scene.play(Self.setting) { scene in
            scene.lab.customers.does(.ring, .answer())
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let rung = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await rung.wait(for: .ringing)
            // Meanwhile the agent hears a ringing tone: sound that is neither a prompt nor music.
            let ringing = try #require(rung.time(of: .ringing))
            try await waitUntil("a ringing tone flows to the agent") {
                agent.media.recording.audioPackets(since: ringing).count >= 25
            }
            agent.hangUp()
            try await rung.wait(for: .ended)
            #expect(rung.endedBy == .asterisk)
            let again = try await scene.answerCallback()
            let customer = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await customer.hear(again)
            #expect(scene.lab.customers.calls.count == 2)
        }
    }

    @Test("A cancelled callback is not dialled any more")
    func cancelled() async throws {
        try await Scene.play(Self.setting) { scene in
            scene.lab.customers.does(.ring)
            let caller = try await scene.waitingCaller()
            try await scene.requestCallback(by: caller)
            let id = try #require(try await scene.callbacks().first?.number)
            try await scene.unpause()
            let agent = try await scene.answerCallback()
            let rung = try await scene.lab.customers.nextCall(within: .seconds(15))
            try await scene.ctl("callback", "cancel", "acme/\(id)")
            try await rung.wait(for: .ended)
            try await agent.hear("agent-customer-cancelled", within: .seconds(15), whole: true)
            #expect(try await scene.callbacks().map(\.state) == ["cancelled"])
            #expect(scene.lab.customers.calls.count == 1)
        }
    }
}
