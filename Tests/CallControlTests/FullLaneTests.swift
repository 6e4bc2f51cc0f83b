import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("Where too many requests wait, every act still has an outcome")
struct FullLaneTests {
    /// Runs `body` with a lane in which nothing more has room, and lets go of it afterwards.
    private func withFull(_ channel: ChannelID, _ body: (TestNode) async throws -> Void) async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            node.server.answer("POST", "/channels/{}/ring", with: .never)
            let limit = 64
            for _ in 0...limit { node.perform(.startRinging(channel)) }
            try await node.server.waitForRequests("POST", "/channels/\(channel.id)/ring")
            #expect(node.control.lanes.waitingCount == limit)
            try await body(node)
        }
    }

    @Test("A sound that cannot wait has ended")
    func play() async throws {
        try await withFull(annsChannel) { node in
            node.perform(.play(playback, [.prompt(.callbackNumber)]))
            #expect(node.told.last == "playbackEnded \(playback.id) on 1763.1")
        }
    }

    @Test("A join that cannot wait has failed, on whosever side there is no room", arguments: [annsChannel, agentLeg])
    func join(_ channel: ChannelID) async throws {
        try await withFull(channel) { node in
            node.perform(.join(bridge, annsChannel, agentLeg))
            #expect(node.told.last == "joinFailed \(bridge.id)")
            #expect(!node.changes.contains { $0.contains("/bridges/") })
        }
    }

    @Test("A leg that cannot wait to be created has failed, and is forgotten")
    func create() async throws {
        try await withFull(agentLeg) { node in
            node.perform(.dialAgent(agentDial))
            #expect(node.told.last == "legFailed \(agentLeg.id) unreachable")
            #expect(node.control.book.withLock { $0.count } == 0)
        }
    }

    @Test("A leg that cannot wait to be dialled has failed, and is hung up past all that wait")
    func dial() async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/create", with: .never)
            node.perform(.dialAgent(agentDial))
            for _ in 1...64 { node.perform(.startRinging(agentLeg)) }
            node.server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
            try await node.waitFor("legFailed \(agentLeg.id) unreachable")
            try await node.server.waitForRequests("DELETE", "/channels/\(agentLeg.id)")
        }
    }

    @Test("A hang-up, a release and the stop of a sound go past all that wait: they may be what the others wait for")
    func sure() async throws {
        try await withFull(annsChannel) { node in
            node.perform(.stopPlayback(playback), .release(annsChannel, .fault), .hangUp(annsChannel))
            try await node.server.waitForRequests("DELETE", "/channels/1763.1")
            #expect(
                node.changes.dropFirst() == [
                    "DELETE /playbacks/\(playback.id)", "POST /channels/1763.1/variable",
                    "POST /channels/1763.1/continue", "DELETE /channels/1763.1",
                ]
            )
        }
    }

    @Test("Music and an answer that cannot wait are left out, and nothing is told")
    func heard() async throws {
        try await withFull(annsChannel) { node in
            node.perform(.answer(annsChannel, musicClass: "x"), .startMusic(annsChannel, musicClass: "x"))
            #expect(node.told == ["callArrived 1763.1 support 5550101"])
            #expect(node.changes.count == 1)
        }
    }

    @Test("Hundreds of bridges can be cleared away at once, as after a crash")
    func bridges() async throws {
        try await TestNode.run { node in
            let bridges = (1...300).map { BridgeID(node: lab, id: "callbackd.acme.\($0).bridge.x-1") }
            for bridge in bridges { node.perform(.destroyBridge(bridge)) }
            try await node.expectChanges(bridges.map { "DELETE /bridges/\($0.id)" })
        }
    }
}
