import ARI
import ARITestKit
import Testing

@Suite("Who waits on a connection that Asterisk made hears of it on the account's next one")
struct ServerWaitTests {
    private let ann = Channel(id: "ann", state: .up)

    private func run(
        _ test: TestServer,
        _ asterisk: FakeARIServer,
        _ body: (ARISession) async throws -> Void
    ) async throws {
        try await asterisk.connectOut(test.outbound("callbackd"))
        try await test.waitFor("connected 1")
        try await body(try #require(test.sessions.first))
        try await test.stop()
        await asterisk.stop()
    }

    private func withHTTP(
        _ body: (TestServer, FakeARIServer, AsteriskHoldings, ARISession) async throws -> Void
    ) async throws {
        let asterisk = try await FakeARIServer.start()
        let holdings = AsteriskHoldings(asterisk)
        holdings.has([ann])
        asterisk.answer("GET", "/channels/ann", with: .value(ann))
        let test = try await TestServer(asking: asterisk)
        try await run(test, asterisk) { try await body(test, asterisk, holdings, $0) }
    }

    private func play(_ session: ARISession, timeout: Duration = .seconds(20)) -> Task<PlaybackOutcome, any Error> {
        Task { try await session.playAndWait(["sound:hello"], on: "ann", playbackID: "p", timeout: timeout) }
    }

    private func finished(_ state: Playback.State = .done) -> FakeEvent {
        .playbackFinished(Playback(id: "p", mediaURI: "sound:hello", targetURI: "channel:ann", state: state))
    }

    /// Loses the connection while a prompt plays.
    private func lose(_ test: TestServer, _ asterisk: FakeARIServer) async throws {
        try await asterisk.waitForRequests("POST", "/channels/ann/play/p")
        asterisk.dropWebSockets()
        try await test.waitFor("end closed")
    }

    @Test("An end that Asterisk kept for us")
    func kept() async throws {
        try await withHTTP { test, asterisk, _, session in
            let waiting = play(session)
            try await lose(test, asterisk)
            var outbound = test.outbound("callbackd")
            outbound.queuedEvents = [finished()]
            try await asterisk.connectOut(outbound)
            #expect(try await waiting.value == .finished)
        }
    }

    @Test("An end that comes on the next connection")
    func later() async throws {
        try await withHTTP { test, asterisk, _, session in
            asterisk.answer("GET", "/playbacks/p", with: .value(Playback(id: "p", mediaURI: "", targetURI: "")))
            let waiting = play(session)
            try await lose(test, asterisk)
            try await asterisk.connectOut(test.outbound("callbackd"))
            try await test.waitFor("connected 2")
            try await asterisk.waitForRequests("GET", "/playbacks/p")
            asterisk.push(finished())
            #expect(try await waiting.value == .finished)
        }
    }

    @Test("An end that nobody heard, and a channel that is gone")
    func unheard() async throws {
        for (isThere, outcome) in [(true, PlaybackOutcome.endedUnheard), (false, .channelGone)] {
            try await withHTTP { test, asterisk, holdings, session in
                let waiting = play(session)
                try await lose(test, asterisk)
                if !isThere { holdings.has([]) }
                try await asterisk.connectOut(test.outbound("callbackd"))
                #expect(try await waiting.value == outcome)
            }
        }
    }

    @Test("Nobody comes back in time, or the server is stopped")
    func never() async throws {
        try await withHTTP { test, asterisk, _, session in
            let (short, long) = (play(session, timeout: .seconds(1)), play(session))
            try await lose(test, asterisk)
            #expect(try await short.value == .disconnected)
            test.server.stop()
            let outcome = try await inTime("the wait ends") { try await long.value }
            #expect(outcome == .disconnected)
        }
    }

    @Test("Time is up while the next connection stands: that is a time-out, and the prompt is stopped")
    func timeout() async throws {
        try await withHTTP { test, asterisk, _, session in
            asterisk.answer("GET", "/playbacks/p", with: .value(Playback(id: "p", mediaURI: "", targetURI: "")))
            let waiting = play(session, timeout: .seconds(3))
            try await lose(test, asterisk)
            try await asterisk.connectOut(test.outbound("callbackd"))
            try await test.waitFor("connected 2")
            #expect(try await waiting.value == .timedOut)
            #expect(asterisk.requests("DELETE", "/playbacks/p").count == 1)
        }
    }

    @Test("Without HTTP nobody can be asked, and a wait ends with its connection")
    func withoutHTTP() async throws {
        let (asterisk, test) = (try await FakeARIServer.start(), try await TestServer())
        try await run(test, asterisk) { session in
            let waiting = Task { try await session.hangUpAndWait("ann", timeout: .seconds(20)) }
            try await asterisk.waitForRequests("DELETE", "/channels/ann")
            asterisk.dropWebSockets()
            let outcome = try await inTime("the wait ends") { try await waiting.value }
            #expect(outcome == .disconnected)
        }
    }
}
