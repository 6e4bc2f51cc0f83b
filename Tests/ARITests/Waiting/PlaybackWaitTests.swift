import ARI
import ARITestKit
import Locking
import Testing

@Suite struct PlaybackWaitTests {
    private let ann = Channel(id: "ann", state: .up)

    private func run(
        _ adjust: (inout ARIConfiguration) -> Void = { _ in },
        _ body: (TestSession, AsteriskHoldings) async throws -> Void
    ) async throws {
        let server = try await FakeARIServer.start()
        let asterisk = AsteriskHoldings(server)
        asterisk.has([ann])
        server.answer("GET", "/channels/ann", with: .value(ann))
        let test = TestSession(server, adjust)
        try await test.waitForConnected(1)
        try await body(test, asterisk)
        await test.stop()
    }

    private func play(
        _ test: TestSession,
        timeout: Duration = .seconds(10)
    ) -> Task<PlaybackOutcome, any Error> {
        Task { try await test.session.playAndWait(["sound:hello"], on: "ann", playbackID: "p", timeout: timeout) }
    }

    private func playback(_ state: Playback.State) -> Playback {
        Playback(id: "p", mediaURI: "sound:hello", targetURI: "channel:ann", state: state)
    }

    @Test(arguments: [(Playback.State.done, PlaybackOutcome.finished), (.failed, .failed)])
    func itsEndIsTold(_ state: Playback.State, _ outcome: PlaybackOutcome) async throws {
        try await run { test, _ in
            let waiting = play(test)
            try await test.server.waitForRequests("POST", "/channels/ann/play/p")
            test.server.push(.playbackFinished(playback(state)))
            #expect(try await waiting.value == outcome)
        }
    }

    @Test func anEndThatComesBeforeTheAnswerIsNotMissed() async throws {
        try await run { test, _ in
            test.server.handle("POST", "/channels/ann/play/p") { _ in
                test.server.push(.playbackFinished(playback(.done)))
                try? await test.waitFor("PlaybackFinished")
                return .value(playback(.queued), status: 201)
            }
            let outcome = try await play(test).value
            #expect(outcome == .finished)
        }
    }

    @Test func oneThatIsStoppedIsToldSo() async throws {
        try await run { test, _ in
            let waiting = play(test)
            try await test.server.waitForRequests("POST", "/channels/ann/play/p")
            try await test.client.commands(for: "ann").stopPlayback("p")
            test.server.push(.playbackFinished(playback(.done)))
            #expect(try await waiting.value == .stopped)
        }
    }

    @Test func aChannelThatHangsUpIsToldSo() async throws {
        try await run { test, _ in
            let waiting = play(test)
            try await test.server.waitForRequests("POST", "/channels/ann/play/p")
            test.server.push(.channelHangupRequest(ann))
            test.server.push(.playbackFinished(playback(.failed)))
            #expect(try await waiting.value == .channelGone)
        }
    }

    @Test func theConsumersOwnTaskMayWait() async throws {
        let test = TestSession(try await FakeARIServer.start(), consuming: false)
        var signals = test.session.signals.makeAsyncIterator()
        #expect(await signals.next()?.word == "connected 1")
        test.server.handle("POST", "/channels/ann/play/p") { _ in
            test.server.push(.playbackFinished(playback(.done)))
            return .value(playback(.queued), status: 201)
        }
        #expect(try await play(test).value == .finished)
        #expect(await signals.next()?.word == "resynchronised")
        #expect(await signals.next()?.word == "PlaybackFinished")
        await test.stop()
    }

    @Test func oneThatNeverEndsIsStoppedInTime() async throws {
        try await run { test, _ in
            let outcome = try await play(test, timeout: .milliseconds(100)).value
            #expect(outcome == .timedOut)
            #expect(test.server.requests("DELETE", "/playbacks/p").count == 1)
        }
    }

    @Test func cancellingTheWaitStopsThePlayback() async throws {
        try await run { test, _ in
            let waiting = play(test)
            try await test.server.waitForRequests("POST", "/channels/ann/play/p")
            waiting.cancel()
            let error = await #expect(throws: ARIError.self) { try await waiting.value }
            #expect(error?.code == .cancelled)
            try await test.server.waitForRequests("DELETE", "/playbacks/p")
        }
    }

    @Test func onAChannelThatIsNotThereItFailsAtOnce() async throws {
        try await run { test, _ in
            test.server.answer("POST", "/channels/ann/play/p", with: .error(404, "Channel not found"))
            let error = await #expect(throws: ARIError.self) { try await play(test).value }
            #expect(error?.code == .notFound)
            #expect(error?.ids["channelId"] == "ann")
        }
    }

    @Test func aLostAnswerIsMadeUpForByAskingForThePlayback() async throws {
        try await run { test, _ in
            test.server.answer("POST", "/channels/ann/play/p", with: .closeWithoutAnswer)
            test.server.answer("GET", "/playbacks/p", with: .value(playback(.playing)))
            let waiting = play(test)
            try await test.server.waitForRequests("GET", "/playbacks/p")
            test.server.push(.playbackFinished(playback(.done)))
            #expect(try await waiting.value == .finished)
        }
    }

    @Test func oneWhoseChannelIsGoneAfterAReconnectIsTold() async throws {
        try await run { test, asterisk in
            let waiting = play(test)
            try await test.server.waitForRequests("POST", "/channels/ann/play/p")
            asterisk.has([])
            test.server.dropWebSockets()
            #expect(try await waiting.value == .channelGone)
        }
    }

    @Test func oneThatEndedDuringTheAbsenceIsToldAndOneThatPlaysOnIsWaitedFor() async throws {
        try await run { test, _ in
            test.server.answer(
                "GET",
                "/playbacks/p",
                with: .value(playback(.playing)),
                .error(404, "Playback not found")
            )
            let waiting = play(test)
            try await test.server.waitForRequests("POST", "/channels/ann/play/p")
            test.server.dropWebSockets()
            try await test.waitForConnected(2)
            try await test.server.waitForRequests("GET", "/playbacks/p")
            test.server.dropWebSockets()
            #expect(try await waiting.value == .endedUnheard)
        }
    }

    @Test func theEndOfTheSessionEndsTheWait() async throws {
        try await run { test, _ in
            let waiting = play(test)
            try await test.server.waitForRequests("POST", "/channels/ann/play/p")
            test.server.push(.applicationReplaced())
            #expect(try await waiting.value == .disconnected)
            #expect(try await play(test).value == .disconnected)
        }
    }
}
