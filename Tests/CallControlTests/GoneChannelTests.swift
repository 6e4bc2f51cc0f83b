import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("A channel that Asterisk does not know any more has ended, whether its event comes or not")
struct GoneChannelTests {
    @Test(
        "A caller who is gone when something is asked of the call has ended, once",
        arguments: [
            Act.answer(annsChannel, musicClass: "default"), .startMusic(annsChannel, musicClass: "default"),
            .startRinging(annsChannel), .stopRinging(annsChannel), .hangUp(annsChannel), .release(annsChannel, .fault),
        ]
    )
    func caller(_ act: Act) async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            for method in ["POST", "DELETE"] {
                node.server.answer(method, "/channels/1763.1/{}", with: .error(404, "Channel not found"))
                node.server.answer(method, "/channels/1763.1", with: .error(404, "Channel not found"))
            }
            node.perform(act, act)
            try await node.waitFor("channelEnded 1763.1")
            node.server.push(.stasisEnd(ann))
            try await node.settle()
            #expect(node.told == ["callArrived 1763.1 support 5550101", "channelEnded 1763.1"])
        }
    }

    @Test("The end of the caller is told before the end of what could not be played")
    func play() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            try await node.waitFor("callArrived")
            node.server.answer("POST", "/channels/{}/play/{}", with: .error(404, "Channel not found"))
            node.perform(.play(playback, [.prompt(.callbackNumber)]))
            try await node.waitFor("playbackEnded")
            #expect(node.told.suffix(2) == ["channelEnded 1763.1", "playbackEnded \(playback.id) on 1763.1"])
        }
    }

    @Test("A sound that is over when it is to be stopped says nothing about its channel")
    func stoppedSound() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            node.server.answer("DELETE", "/playbacks/{}", with: .error(404, "Playback not found"))
            try await node.waitFor("callArrived")
            node.perform(.stopPlayback(playback))
            try await node.waitForChanges(1)
            try await node.settle()
            #expect(node.told == ["callArrived 1763.1 support 5550101"])
        }
    }

    @Test("Out of our hands is not gone: a conflict says nothing")
    func conflict() async throws {
        try await TestNode.run { node in
            node.server.bring(ann)
            node.server.answer("POST", "/channels/{}/moh", with: .error(409, "Channel not in Stasis application"))
            try await node.waitFor("callArrived")
            node.perform(.startMusic(annsChannel, musicClass: "default"))
            try await node.waitForChanges(1)
            try await node.settle()
            #expect(node.told == ["callArrived 1763.1 support 5550101"])
        }
    }

    @Test("A leg that was up and is gone has ended, once")
    func goneLeg() async throws {
        try await TestNode.run { node in
            try await node.ring(customerDial)
            node.server.push(.channelStateChange(leg(customerLeg, .up)))
            try await node.waitFor("legAnswered")
            node.server.answer("DELETE", "/channels/{}", with: .error(404, "Channel not found"))
            node.perform(.hangUp(customerLeg))
            try await node.waitFor("channelEnded")
            node.server.push(.channelDestroyed(leg(customerLeg, .up)))
            try await node.settle()
            #expect(node.told == ["legAnswered \(customerLeg.id)", "channelEnded \(customerLeg.id)"])
            #expect(node.control.book.withLock { $0.count } == 0)
        }
    }
}
