import ARI
import ARITestKit
import QueueEngine
import Testing

@testable import CallControl

@Suite("A sound that outlives our memory, or ends while we are away")
struct ForgottenPlaybackTests {
    private let old = "callbackd.acme.sound.old-7"

    @Test("After a start, what an earlier process plays is stopped before anything else is done on the channel")
    func stopped() async throws {
        let prepare = { (server: FakeARIServer) in
            server.has([ann])
            server.answer("GET", "/channels/{}/variable", with: .value(["value": old]))
        }
        try await TestNode.run(prepare: prepare) { node in
            node.perform(.answer(annsChannel, musicClass: "default"))
            try await node.expectChanges([
                "DELETE /playbacks/\(old)", "POST /channels/1763.1/answer", "POST /channels/1763.1/moh",
            ])
        }
    }

    @Test("After a reconnect, a sound that is not there any more has ended; one that is goes on")
    func ended() async throws {
        let prepare = { (server: FakeARIServer) in
            server.has([ann])
            server.answer(
                "GET",
                "/channels/{}/variable",
                with: .error(404, "not set"),
                .value(["value": playback.id])
            )
        }
        try await TestNode.run(prepare: prepare) { node in
            try await node.server.waitForRequests("GET", "/channels/{}/variable", count: 1)
            node.server.dropWebSockets()
            try await node.waitFor("playbackEnded \(playback.id) on 1763.1")
            #expect(node.changes.isEmpty)
        }
    }
}
