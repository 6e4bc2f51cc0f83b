import ARI
import ARITestKit
import QueueEngine
import Testing

@Suite("Each act becomes its requests, those on one channel in the order given")
struct ActRequestTests {
    @Test("A caller is answered first, then hears the queue's music")
    func answer() async throws {
        try await TestNode.run { node in
            node.perform(.answer(annsChannel, musicClass: "jazz"))
            try await node.expectChanges(["POST /channels/1763.1/answer", "POST /channels/1763.1/moh"])
            #expect(node.server.requests("POST", "/channels/1763.1/moh").first?.query == ["mohClass": "jazz"])
        }
    }

    @Test("Sounds are played as one list, in the prompts' language, under the engine's id")
    func play() async throws {
        try await TestNode.run { node in
            node.perform(.play(playback, [.prompt(.agentCallbackFor), .file("custom/support"), .character("7")]))
            let path = "/channels/1763.1/play/\(playback.id)"
            let request = try #require(try await node.server.waitForRequests("POST", path).first)
            #expect(
                request.query == [
                    "media": "sound:callbackd/agent-callback-for,sound:custom/support,sound:digits/7", "lang": "en",
                ]
            )
        }
    }

    @Test("What a caller does in a dialog goes out in its order, however slow Asterisk is with each")
    func order() async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/{}/play/{}", with: .status(201).delayed(milliseconds: 30))
            node.server.answer("POST", "/channels/{}/answer", with: .status(204).delayed(milliseconds: 30))
            node.perform(
                .answer(annsChannel, musicClass: "default"),
                .play(playback, [.prompt(.callbackNumber)]),
                .stopPlayback(playback),
                .startMusic(annsChannel, musicClass: "default"),
                .startRinging(annsChannel),
                .stopRinging(annsChannel),
                .hangUp(annsChannel)
            )
            try await node.expectChanges([
                "POST /channels/1763.1/answer", "POST /channels/1763.1/moh", "POST /channels/1763.1/variable",
                "POST /channels/1763.1/play/\(playback.id)", "DELETE /playbacks/\(playback.id)",
                "POST /channels/1763.1/moh", "POST /channels/1763.1/ring", "DELETE /channels/1763.1/ring",
                "DELETE /channels/1763.1",
            ])
        }
    }

    @Test(
        "A caller who is given back takes the reason along",
        arguments: [(HandBack.queueFull, "FULL"), (.unknownQueue, "UNKNOWN"), (.fault, "ERROR")]
    )
    func release(_ reason: HandBack, _ word: String) async throws {
        try await TestNode.run { node in
            node.perform(.release(annsChannel, reason))
            try await node.expectChanges(["POST /channels/1763.1/variable", "POST /channels/1763.1/continue"])
            let variable = node.server.requests("POST", "/channels/1763.1/variable").first
            #expect(variable?.query == ["variable": "CALLBACKD_STATUS", "value": word])
        }
    }

    @Test("A caller who cannot be given back is hung up, not left in silence")
    func releaseFails() async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/{}/continue", with: .error(500, "no"))
            node.perform(.release(annsChannel, .fault))
            try await node.expectChanges([
                "POST /channels/1763.1/variable", "POST /channels/1763.1/continue", "DELETE /channels/1763.1",
            ])
        }
    }

    @Test("Bridges are destroyed one at a time, since Asterisk has crashed over more")
    func destroy() async throws {
        try await TestNode.run { node in
            let underWay = Counter()
            node.server.handle("DELETE", "/bridges/{}") { _ in
                underWay.enter()
                try? await Task.sleep(for: .milliseconds(5))
                underWay.leave()
                return .status(204)
            }
            let bridges = (1...5).map { BridgeID(node: lab, id: "callbackd.acme.\($0).bridge.x-1") }
            for bridge in bridges { node.perform(.destroyBridge(bridge)) }
            try await node.expectChanges(bridges.map { "DELETE /bridges/\($0.id)" })
            #expect(underWay.highest == 1)
        }
    }

    @Test("Channels do not wait for each other")
    func sideBySide() async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/1763.1/answer", with: .never)
            node.perform(
                .answer(annsChannel, musicClass: "default"),
                .startRinging(ChannelID(node: lab, id: "1763.2"))
            )
            try await node.server.waitForRequests("POST", "/channels/1763.2/ring")
        }
    }
}
