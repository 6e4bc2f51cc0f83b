import ARI
import ARITestKit
import Testing

@Suite("A stop or a hangup that Asterisk refuses has changed nothing for those who wait")
struct RefusedRequestTests {
    private let ann = Channel(id: "ann", state: .up)

    private func run(_ body: (TestSession) async throws -> Void) async throws {
        let server = try await FakeARIServer.start()
        let asterisk = AsteriskHoldings(server)
        asterisk.has([ann])
        server.answer("GET", "/channels/ann", with: .value(ann))
        server.answer("DELETE", "/playbacks/p", with: .error(500, "Could not stop playback"))
        server.answer("DELETE", "/channels/ann", with: .error(500, "Allocation failed"))
        let test = TestSession(server)
        try await test.waitForConnected(1)
        try await body(test)
        await test.stop()
    }

    private func outcome(
        _ test: TestSession,
        after request: @Sendable (ARIClient) async throws -> Void
    ) async throws -> PlaybackOutcome {
        let playing = Task {
            try await test.session.playAndWait(
                ["digits:12"],
                on: "ann",
                playbackID: "p",
                timeout: .seconds(10)
            )
        }
        try await test.server.waitForRequests("POST", "/channels/ann/play/p")
        let error = await #expect(throws: ARIError.self) { try await request(test.client) }
        #expect(error?.code == .serverError)
        let playback = Playback(id: "p", mediaURI: "digits:12", targetURI: "channel:ann", state: .done)
        test.server.push(.playbackFinished(playback))
        return try await playing.value
    }

    @Test("A playback that could not be stopped was played to its end")
    func stop() async throws {
        try await run { test in
            let outcome = try await outcome(test) { try await $0.playbacks.stop("p") }
            #expect(outcome == .finished)
        }
    }

    @Test("A prompt on a channel that was not hung up is no prompt on one that is gone")
    func prompt() async throws {
        try await run { test in
            let outcome = try await outcome(test) { try await $0.channels.hangup("ann") }
            #expect(outcome == .finished)
        }
    }

    @Test("A channel that was not hung up and leaves has left")
    func leaving() async throws {
        try await run { test in
            let waiting = Task { try await test.session.waitForHangup(of: "ann", timeout: .seconds(10)) }
            try await test.server.waitForRequests("GET", "/channels/ann")
            await #expect(throws: ARIError.self) { try await test.client.channels.hangup("ann") }
            test.server.push(.stasisEnd(ann))
            #expect(try await waiting.value == .leftApplication)
        }
    }
}
