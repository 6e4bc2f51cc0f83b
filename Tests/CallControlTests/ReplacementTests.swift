import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("An attended transfer puts another channel where one of ours was")
struct ReplacementTests {
    private let cleo: Channel = {
        var channel = Channel(id: "1763.9", name: "PJSIP/trunk-9", caller: CallerID(number: "5550199"))
        channel.dialplan = DialplanPosition(
            context: "in",
            exten: "100",
            priority: 1,
            appName: "AppDial",
            appData: "(Outgoing Line)"
        )
        return channel
    }()

    /// What Asterisk says, in its order.
    private func transfer(_ old: Channel, _ node: TestNode) {
        node.server.push(.stasisStart(cleo, args: [], replaces: old))
        node.server.push(.stasisEnd(old))
    }

    @Test("A caller's place is handed over, once; keys and the end are the new channel's")
    func caller() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            transfer(ann, node)
            node.server.push(.stasisStart(cleo, args: [], replaces: ann))
            node.server.push(.dtmf(cleo, "3"))
            node.server.push(.stasisEnd(cleo))
            try await node.settle()
            #expect(
                node.told == [
                    "callArrived 1763.1 support 5550101", "channelReplaced 1763.1 by 1763.9 5550199",
                    "digitPressed 1763.9 3", "channelEnded 1763.9",
                ]
            )
            #expect(node.changes.isEmpty)
        }
    }

    @Test("A leg in conversation is handed over, and its end is the new channel's")
    func leg() async throws {
        try await TestNode.run(having: [CallControlTests.leg(agentLeg, .up)]) { node in
            transfer(CallControlTests.leg(agentLeg, .up), node)
            node.server.push(.stasisEnd(cleo))
            try await node.settle()
            #expect(node.told == ["channelReplaced \(agentLeg.id) by 1763.9 5550199", "channelEnded 1763.9"])
            #expect(node.control.book.withLock { $0.count } == 0)
            #expect(node.changes.isEmpty)
        }
    }

    @Test("A leg that is not up is not handed over: whoever comes in for it is hung up")
    func ringingLeg() async throws {
        try await TestNode.run(having: [CallControlTests.leg(agentLeg, .ringing)]) { node in
            transfer(CallControlTests.leg(agentLeg, .ringing), node)
            try await node.expectChanges(["DELETE /channels/1763.9"])
        }
    }

    @Test("Whoever takes the part of a stranger is a new caller, by the old channel's arguments")
    func stranger() async throws {
        try await TestNode.run { node in
            transfer(ann, node)
            try await node.settle()
            #expect(node.told == ["callArrived 1763.9 support 5550199"])
        }
    }

    @Test("A call that is being ended goes on ending")
    func parting() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            node.server.answer("DELETE", "/channels/{}", with: .error(500, "no"), .status(204))
            node.perform(.hangUp(annsChannel))
            try await node.waitForChanges(1)
            transfer(ann, node)
            try await node.expectChanges(["DELETE /channels/1763.1", "DELETE /channels/1763.9"])
            try await node.waitFor("channelEnded 1763.1")
        }
    }

    @Test("A transfer that was refused is told anew: the old channel is gone, and the new one is a new caller")
    func refused() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            node.sink.refuse("acme: channelReplaced")
            transfer(ann, node)
            try await node.waitForConnected(2)
            try await node.waitFor("callArrived 1763.9")
            #expect(!node.told.contains("channelEnded 1763.1"))
        }
    }

    @Test("After a start, who came into one of our bridges by a transfer stays there, and the end is told")
    func found() async throws {
        let prepare = { (server: FakeARIServer) in
            var found = cleo
            found.dialplan?.appName = "Stasis"
            found.dialplan?.appData = "callbackd"
            server.has(
                [found, ann],
                bridges: [Bridge(id: bridge.id, channels: [ann.id, found.id], name: "callbackd")]
            )
        }
        try await TestNode.run(prepare: prepare) { node in
            node.server.push(.stasisEnd(cleo))
            try await node.settle()
            #expect(node.told == ["callArrived 1763.1 support 5550101", "channelEnded 1763.9"])
            #expect(node.changes.isEmpty)
        }
    }
}
