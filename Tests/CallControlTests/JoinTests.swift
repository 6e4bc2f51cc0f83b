import ARI
import ARITestKit
import QueueEngine
import Testing

@Suite("Two channels are joined when all that was asked of either before is done")
struct JoinTests {
    private let both = ["channel": "1763.1,\(agentLeg.id)"]
    private let create = "POST /bridges/\(bridge.id)"
    private let add = "POST /bridges/\(bridge.id)/addChannel"

    @Test("The bridge is made, both are added at once, and it is told")
    func join() async throws {
        try await TestNode.run { node in
            node.perform(.join(bridge, annsChannel, agentLeg))
            try await node.expectChanges([create, add])
            try await node.waitFor("joined \(bridge.id)")
            #expect(
                node.server.requests("POST", "/bridges/\(bridge.id)").first?.query == [
                    "type": "mixing", "name": "callbackd",
                ]
            )
            #expect(node.server.requests("POST", "/bridges/\(bridge.id)/addChannel").first?.query == both)
        }
    }

    @Test("The bridge waits for the stop of the caller's prompt and of the agent's ringing, the slower of the two")
    func waits() async throws {
        try await TestNode.run { node in
            let stops = Counter()
            let slow: @Sendable (Int) async -> FakeAnswer = { milliseconds in
                stops.enter()
                try? await Task.sleep(for: .milliseconds(milliseconds))
                stops.leave()
                return .status(204)
            }
            node.server.handle("DELETE", "/playbacks/{}") { _ in await slow(20) }
            node.server.handle("DELETE", "/channels/{}/ring") { _ in await slow(100) }
            node.server.handle("POST", "/bridges/{}") { _ in
                stops.done == 2 ? .value(Bridge(id: bridge.id)) : .error(500, "too soon")
            }
            node.perform(.stopPlayback(playback), .stopRinging(agentLeg), .join(bridge, annsChannel, agentLeg))
            try await node.waitFor("join")
            #expect(node.told == ["joined \(bridge.id)"])
            #expect(node.changes.suffix(2) == [create, add])
        }
    }

    @Test("A bridge that may be there already is no hindrance: it was made before a crash")
    func conflict() async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/bridges/{}", with: .error(409, "exists"))
            node.perform(.join(bridge, annsChannel, agentLeg))
            try await node.waitFor("joined \(bridge.id)")
            #expect(node.changes == [create, add])
        }
    }

    @Test(
        "A bridge that cannot be made is told",
        arguments: [FakeAnswer.error(500, "no"), .never, .closeWithoutAnswer]
    )
    func createFails(_ answer: FakeAnswer) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("POST", "/bridges/{}", with: answer)
            node.perform(.join(bridge, annsChannel, agentLeg))
            try await node.waitFor("joinFailed \(bridge.id)")
            #expect(node.changes == [create])
        }
    }

    @Test(
        "Channels that cannot be added are told",
        arguments: [
            FakeAnswer.error(400, "no such channel"), .error(422, "not in Stasis"), .never, .closeWithoutAnswer,
        ]
    )
    func addFails(_ answer: FakeAnswer) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("POST", "/bridges/{}/addChannel", with: answer)
            node.perform(.join(bridge, annsChannel, agentLeg))
            try await node.waitFor("joinFailed \(bridge.id)")
            #expect(node.told == ["joinFailed \(bridge.id)"])
        }
    }
}
