import ARI
import ARITestKit
import QueueEngine
import Testing

@Suite("What is done when a request fails or its answer is lost")
struct LostAnswerTests {
    @Test("A sound that cannot be played has ended", arguments: [400, 409, 412, 500])
    func playRefused(_ status: Int) async throws {
        try await TestNode.run { node in
            node.server.answer("POST", "/channels/{}/play/{}", with: .error(status, "no"))
            node.perform(.play(playback, [.prompt(.callbackNumber)]))
            try await node.waitFor("playbackEnded \(playback.id) on 1763.1")
            let refused = ["POST /channels/1763.1/variable", "POST /channels/1763.1/play/\(playback.id)"]
            #expect(node.changes == refused)
        }
    }

    @Test(
        "A sound that may be playing is stopped before its end is told",
        arguments: [FakeAnswer.never, .closeWithoutAnswer]
    )
    func playLost(_ answer: FakeAnswer) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("POST", "/channels/{}/play/{}", with: answer)
            node.perform(.play(playback, [.prompt(.callbackNumber)]))
            try await node.waitFor("playbackEnded \(playback.id) on 1763.1")
            #expect(node.changes.last == "DELETE /playbacks/\(playback.id)")
        }
    }

    @Test("A hang-up without an answer is tried once more", arguments: [FakeAnswer.never, .closeWithoutAnswer])
    func hangUp(_ answer: FakeAnswer) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("DELETE", "/channels/{}", with: answer, .status(204))
            node.perform(.hangUp(annsChannel))
            try await node.expectChanges(["DELETE /channels/1763.1", "DELETE /channels/1763.1"])
        }
    }

    @Test("A caller whom no hang-up reached is hung up again when found after a reconnect, not taken for a new one")
    func hangUpForgotten() async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            node.server.answer("DELETE", "/channels/{}", with: .error(500, "no"))
            node.perform(.hangUp(annsChannel))
            try await node.waitForChanges(1)
            node.server.has([ann])
            node.server.dropWebSockets()
            try await node.waitForConnected(2)
            try await node.expectChanges(["DELETE /channels/1763.1", "DELETE /channels/1763.1"])
            #expect(node.told == ["callArrived 1763.1 support 5550101"])
        }
    }

    @Test("A caller whom nobody could give back is given back when found after a reconnect")
    func releaseForgotten() async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            node.server.answer("POST", "/channels/{}/continue", with: .error(500, "no"), .status(204))
            node.server.answer("DELETE", "/channels/{}", with: .error(500, "no"))
            node.perform(.release(annsChannel, .queueFull))
            try await node.waitForChanges(3)
            node.server.has([ann])
            node.server.dropWebSockets()
            try await node.waitForConnected(2)
            let release = ["POST /channels/1763.1/variable", "POST /channels/1763.1/continue"]
            try await node.expectChanges(release + ["DELETE /channels/1763.1"] + release)
        }
    }

    @Test("A caller whose answering got no answer hears the music all the same")
    func answerLost() async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("POST", "/channels/{}/answer", with: .closeWithoutAnswer)
            node.perform(.answer(annsChannel, musicClass: "default"))
            try await node.expectChanges(["POST /channels/1763.1/answer", "POST /channels/1763.1/moh"])
        }
    }

    @Test("A caller who was given back has ended for us, and may come again")
    func releasedAndBack() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            node.perform(.release(annsChannel, .queueFull))
            try await node.waitFor("channelEnded 1763.1")
            node.server.push(.stasisEnd(ann))
            node.server.bring(ann)
            node.server.push(.dtmf(ann, "3"))
            try await node.settle()
            #expect(
                node.told == [
                    "callArrived 1763.1 support 5550101", "channelEnded 1763.1", "callArrived 1763.1 support 5550101",
                    "digitPressed 1763.1 3",
                ]
            )
        }
    }

    @Test("A caller who comes back before the answer to being given back is kept")
    func backBeforeAnswer() async throws {
        try await TestNode.run { node in
            let server = node.server
            server.handle("POST", "/channels/{}/continue") { _ in
                server.push(.stasisEnd(ann))
                server.bring(ann)
                return FakeAnswer.status(204).delayed(milliseconds: 50)
            }
            server.bring(ann)
            try await node.waitFor("callArrived")
            node.perform(.release(annsChannel, .queueFull))
            try await node.waitFor("callArrived 1763.1", count: 2)
            try await node.settle()
            server.push(.dtmf(ann, "3"))
            try await node.waitFor("digitPressed 1763.1 3")
            #expect(node.told.filter { $0.hasPrefix("channelEnded") } == ["channelEnded 1763.1"])
        }
    }
}
