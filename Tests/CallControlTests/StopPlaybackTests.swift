import ARI
import ARITestKit
import QueueEngine
import Testing

@Suite("A sound that is to stop does not play on because a request failed")
struct StopPlaybackTests {
    private let stop = "DELETE /playbacks/\(playback.id)"
    private let join = [
        "POST /bridges/\(bridge.id)", "POST /bridges/\(bridge.id)/addChannel",
    ]

    @Test(
        "A stop that fails is tried again before anybody is joined",
        arguments: [FakeAnswer.error(500, "no"), .never, .closeWithoutAnswer]
    )
    func triedAgain(_ answer: FakeAnswer) async throws {
        try await TestNode.run(adjust: quick) { node in
            node.server.answer("DELETE", "/playbacks/{}", with: answer, answer, .status(204))
            node.perform(.stopPlayback(playback), .join(bridge, annsChannel, agentLeg))
            try await node.expectChanges([stop, stop, stop] + join)
        }
    }

    @Test("After three times it is given up, and what waits behind it goes on")
    func givenUp() async throws {
        try await TestNode.run { node in
            node.server.answer("DELETE", "/playbacks/{}", with: .error(500, "no"))
            node.perform(.stopPlayback(playback), .join(bridge, annsChannel, agentLeg))
            try await node.expectChanges([stop, stop, stop] + join)
        }
    }

    @Test("A sound that is over, or not ours any more, is not asked about again", arguments: [404, 409])
    func over(_ status: Int) async throws {
        try await TestNode.run { node in
            node.server.answer("DELETE", "/playbacks/{}", with: .error(status, "no"))
            node.perform(.stopPlayback(playback), .join(bridge, annsChannel, agentLeg))
            try await node.expectChanges([stop] + join)
        }
    }

    @Test("What an earlier process played is stopped for sure, too")
    func forgotten() async throws {
        let prepare = { (server: FakeARIServer) in
            server.has([ann])
            server.answer("GET", "/channels/{}/variable", with: .value(["value": playback.id]))
            server.answer("DELETE", "/playbacks/{}", with: .error(503, "no"), .status(204))
        }
        try await TestNode.run(prepare: prepare) { node in
            try await node.expectChanges([stop, stop])
        }
    }
}
