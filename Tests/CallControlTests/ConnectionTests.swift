import ARI
import ARITestKit
import Locking
import QueueEngine
import Testing

@testable import CallControl

@Suite("The connection comes and goes")
struct ConnectionTests {
    @Test("Until Asterisk's state can be read nothing is told, and events wait", arguments: [503, 404, 500])
    func firstFails(_ status: Int) async throws {
        let prepare = { (server: FakeARIServer) in
            server.answer("GET", "/channels", with: .error(status, "no"), .error(status, "no"), .json("[]"))
        }
        try await TestNode.runUnconnected(prepare: prepare) { node in
            try await node.server.waitForRequests("GET", "/channels")
            node.server.bring(ann)
            #expect(node.sink.words.isEmpty)
            #expect(node.control.status.connection == .synchronising)
            try await node.waitFor("callArrived 1763.1")
            #expect(node.sink.words == ["reconciled", "acme: callArrived 1763.1 support 5550101"])
            #expect(node.server.requests("GET", "/channels").count == 3)
        }
    }

    @Test("While Asterisk starts it answers 503; once it is up, all goes its way")
    func starting() async throws {
        let prepare = { (server: FakeARIServer) in
            server.answerUpgrades(with: .error(503, "starting"), .error(503, "starting"), nil)
        }
        try await TestNode.run(prepare: prepare) { node in
            #expect(node.sink.words == ["reconciled"])
        }
    }

    @Test("A lost connection is told once, and made up for")
    func lost() async throws {
        try await TestNode.run { node in
            node.server.answerUpgrades(with: .error(503, "starting"), .error(503, "starting"), nil)
            node.server.dropWebSockets()
            try await node.waitForConnected(2)
            #expect(node.sink.words == ["reconciled", "nodeDisconnected", "reconciled"])
        }
    }

    @Test("A connection that is lost while Asterisk's state cannot be read is let go and made anew")
    func lostDuringSynchronisation() async throws {
        try await TestNode.runUnconnected(
            // Asterisk forgets an application that has neither a connection nor channels.
            prepare: { $0.answer("GET", "/applications/callbackd", with: .error(404, "Application not found")) },
            { node in
                try await node.server.waitForRequests("GET", "/applications/callbackd")
                node.server.dropWebSockets()
                try await eventually("the connection is made anew") { node.server.totalWebSocketCount == 2 }
                node.server.has([])
                try await node.waitForConnected()
                #expect(node.sink.words == ["nodeDisconnected", "reconciled"])
            }
        )
    }

    @Test("Requests that are under way when the connection is lost are finished, and their outcomes told")
    func lostDuringRequests() async throws {
        try await TestNode.run { node in
            let isBack = Locked(false)
            let whenBack: @Sendable (FakeAnswer) async -> FakeAnswer = { answer in
                try? await eventually("the connection is back") { isBack.withLock { $0 } }
                return answer
            }
            node.server.handle("POST", "/bridges/{}/addChannel") { _ in await whenBack(.status(204)) }
            node.server.handle("POST", "/channels/{}/play/{}") { _ in await whenBack(.error(412, "not up")) }
            node.perform(.join(bridge, ChannelID(node: lab, id: "1763.2"), agentLeg))
            node.perform(.play(playback, [.prompt(.callbackNumber)]))
            try await node.waitForChanges(3)
            node.server.dropWebSockets()
            try await node.waitForConnected(2)
            #expect(node.told.isEmpty)
            isBack.withLock { $0 = true }
            try await node.waitFor("joined \(bridge.id)")
            try await node.waitFor("playbackEnded \(playback.id)")
        }
    }

    @Test("Whoever loses the application's name stands down: told as disconnected, no new connection, no more requests")
    func replaced() async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/{}/answer", with: FakeAnswer.status(204).delayed(milliseconds: 300))
            node.perform(.answer(annsChannel, musicClass: "default"), .startRinging(annsChannel))
            try await node.waitForChanges(1)
            node.server.push(.applicationReplaced())
            try await node.waitForEnd()
            #expect(node.control.status.connection == .replaced)
            #expect(node.sink.words == ["reconciled", "nodeDisconnected"])
            node.perform(.hangUp(annsChannel), .destroyBridge(bridge), .dialAgent(agentDial))
            try await inTime("what is under way ends") { await node.control.lanes.idle() }
            // The music belongs to the answer that was under way.
            #expect(node.changes == ["POST /channels/1763.1/answer", "POST /channels/1763.1/moh"])
            #expect(node.server.totalWebSocketCount == 1)
        }
    }
}
