import ARI
import ARITestKit
import Locking
import QueueEngine
import Testing

@testable import CallControl

@Suite("After a start or a reconnect the tenants learn what Asterisk has")
struct ReconciliationTests {
    @Test("Told is exactly what is in our application, with every bridge")
    func presence() async throws {
        let prepare = { (server: FakeARIServer) in
            server.has(
                [ann, leg(agentLeg, .up), leg(customerLeg, .ringing)],
                outside: [Channel(id: "1763.50"), leg(ChannelID(node: lab, id: "callbackd.acme.9.agent.x-9"), .up)],
                bridges: [
                    Bridge(id: bridge.id, channels: [ann.id, agentLeg.id], name: "callbackd"), Bridge(id: "other"),
                ]
            )
        }
        try await TestNode.run(prepare: prepare) { node in
            #expect(
                node.sink.presences == [
                    Presence(
                        node: lab,
                        channels: [ann.id: .up, agentLeg.id: .up, customerLeg.id: .unanswered],
                        bridges: [bridge.id: [ann.id, agentLeg.id]]
                    )
                ]
            )
            try await eventually("Asterisk's version is known") { node.control.status.version == "22.10.1" }
            for path in ["/applications/callbackd", "/channels", "/bridges"] {
                #expect(node.server.requests("GET", path).count == 1)
            }
        }
    }

    @Test("A leg that an earlier process made and did not come to dial is told as such")
    func undialled() async throws {
        try await TestNode.run(having: [leg(agentLeg, .down)]) { node in
            #expect(node.sink.presences.map(\.channels) == [[agentLeg.id: .undialled]])
        }
    }

    @Test("Callers are told after the picture, in the order in which they came in, and each once")
    func callers() async throws {
        let second = ann.again(as: "1763.3", second: 9)
        let third = ann.again(as: "1763.20", second: 30)
        try await TestNode.run(having: [third, ann, second]) { node in
            node.server.bring(second)
            try await node.settle()
            #expect(node.told == [ann, second, third].map { "callArrived \($0.id) support 5550101" })
            #expect(node.sink.words.first == "reconciled")
        }
    }

    @Test("A caller who was found but came in without a tenant and a queue goes back to the dialplan")
    func badArguments() async throws {
        var stranger = ann
        stranger.dialplan?.appData = "callbackd"
        try await TestNode.run(having: [stranger]) { node in
            try await node.expectChanges(["POST /channels/1763.1/variable", "POST /channels/1763.1/continue"])
        }
    }

    @Test("After a reconnect known callers are not told again, new ones are, and those who left are forgotten")
    func reconnect() async throws {
        let stays = ann.again(as: "1763.2", second: 2)
        let comes = ann.again(as: "1763.3", second: 3)
        try await TestNode.run(having: [ann, stays]) { node in
            // Full mailboxes must not send away who has a place.
            node.sink.refuse("acme: callArrived \(stays.id)")
            node.server.has([stays, comes])
            node.server.dropWebSockets()
            try await node.waitForConnected(2)
            node.server.push(.stasisEnd(ann))
            node.server.push(.dtmf(stays, "3"))
            try await node.settle()
            #expect(
                node.told == [
                    "callArrived 1763.1 support 5550101", "callArrived 1763.2 support 5550101",
                    "callArrived 1763.3 support 5550101", "digitPressed 1763.2 3",
                ]
            )
            #expect(node.sink.words.firstIndex(of: "nodeDisconnected") == 3)
            #expect(node.changes.isEmpty)
        }
    }

    @Test("Legs that were found go on from where they are, and are not dialled again")
    func adopted() async throws {
        try await TestNode.run(having: [leg(agentLeg, .up), leg(customerLeg, .ringing)]) { node in
            node.server.push(.stasisStart(leg(customerLeg, .ringing), args: ["leg"]))
            node.server.push(.channelStateChange(leg(customerLeg, .up)))
            node.server.push(.stasisEnd(leg(agentLeg, .up)))
            try await node.settle()
            #expect(node.told == ["legAnswered \(customerLeg.id)", "channelEnded \(agentLeg.id)"])
            #expect(node.changes.isEmpty)
        }
    }

    @Test("A leg whose StasisStart was lost with the connection is dialled when it is found, once")
    func lostStasisStart() async throws {
        try await TestNode.run { node in
            node.perform(.dialAgent(agentDial))
            try await node.waitForChanges(1)
            node.server.has([leg(agentLeg)])
            node.server.dropWebSockets()
            let both = ["POST /channels/create", "POST /channels/\(agentLeg.id)/dial"]
            try await node.expectChanges(both)
            node.server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
            try await node.settle()
            #expect(node.changes == both)
        }
    }

    @Test("A leg that is created too late for the picture is cleared away when it appears")
    func createdLate() async throws {
        try await TestNode.run { node in
            let isBack = Locked(false)
            node.server.handle("POST", "/channels/create") { _ in
                try? await eventually("the connection is back") { isBack.copy }
                return .value(leg(agentLeg))
            }
            node.perform(.dialAgent(agentDial))
            try await node.waitForChanges(1)
            node.server.dropWebSockets()
            try await node.waitForConnected(2)
            isBack.withLock { $0 = true }
            node.server.push(.stasisStart(leg(agentLeg), args: ["leg"]))
            try await node.waitForChanges(2)
            try await node.settle()
            #expect(node.changes == ["POST /channels/create", "DELETE /channels/\(agentLeg.id)"])
        }
    }
}
