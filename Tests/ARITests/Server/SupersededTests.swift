import ARI
import ARITestKit
import Testing

@Suite(
    "Asterisk has connected anew before we notice the old connection's death: the newer wins",
    .timeLimit(.minutes(1))
)
struct SupersededTests {
    private let ann = Channel(id: "ann", state: .up)
    private let bob = Channel(id: "bob", state: .up)

    /// Two Asterisks in name, so that each connection's events can be told apart; the first one is asked over HTTP.
    private func run(
        _ body: (TestServer, FakeARIServer, FakeARIServer, AsteriskHoldings) async throws -> Void
    ) async throws {
        let (old, new) = (try await FakeARIServer.start(), try await FakeARIServer.start())
        let holdings = AsteriskHoldings(old)
        holdings.has([ann])
        let test = try await TestServer(asking: old, running: false)
        try await old.connectOut(test.outbound("callbackd"))
        try await body(test, old, new, holdings)
        try await test.stop()
        await old.stop()
        await new.stop()
    }

    /// What a session still tells, up to its end.
    private func rest(of session: ARISession) async throws -> [String] {
        try await inTime("the session ends") { await session.signals.reduce(into: []) { $0.append($1.word) } }
    }

    @Test("The older one is closed and says why; the newer one goes on with the picture")
    func closed() async throws {
        try await run { test, old, new, holdings in
            var sessions = test.server.sessions.makeAsyncIterator()
            let first = try #require(await sessions.next())
            let end = Task { await first.run() }
            var signals = first.signals.makeAsyncIterator()
            for word in ["connected 1", "resynchronised", "ApplicationRegistered"] {
                #expect(await signals.next()?.word == word)
            }
            holdings.has([bob])
            try await new.connectOut(test.outbound("callbackd"))
            let second = try #require(await sessions.next())
            let running = Task { await second.run() }
            #expect(try await rest(of: first) == ["disconnected superseded"])
            #expect(await end.value == .closed)
            try await eventually("the old one is closed") { old.webSocketCount == 0 }
            var later = second.signals.makeAsyncIterator()
            #expect(await later.next()?.word == "connected 2")
            guard case .resynchronised(let told)? = await later.next() else {
                Issue.record("no difference")
                return
            }
            #expect(!told.isFirst)
            #expect(told.channels.gone.map(\.id) == ["ann"] && told.channels.found.map(\.id) == ["bob"])
            #expect(second.isConnected)
            running.cancel()
            #expect(await running.value == .stopped)
        }
    }

    @Test("What the older one received and has not told is void once the newer one has told the difference")
    func late() async throws {
        try await run { test, old, new, holdings in
            var sessions = test.server.sessions.makeAsyncIterator()
            let first = try #require(await sessions.next())
            let firstRun = Task { await first.run() }
            var signals = first.signals.makeAsyncIterator()
            for word in ["connected 1", "resynchronised", "ApplicationRegistered"] {
                #expect(await signals.next()?.word == word)
            }
            for event in [.dtmf(ann, "1"), .stasisEnd(ann), .stasisStart(bob)] as [FakeEvent] { old.push(event) }
            try await eventually("they wait") { first.waitingEventCount == 3 }
            // By the old one's word Bob is there and Ann is gone; he has left since, and she is back.
            holdings.has([ann])
            try await new.connectOut(test.outbound("callbackd"))
            let second = try #require(await sessions.next())
            let secondRun = Task { await second.run() }
            var later = second.signals.makeAsyncIterator()
            #expect(await later.next()?.word == "connected 2")
            // Up to now what the older one tells counts, and is told.
            #expect(await signals.next()?.word == "ChannelDtmfReceived ann")
            guard case .resynchronised(let told)? = await later.next() else {
                Issue.record("no difference")
                return
            }
            #expect(told.isEmpty)
            #expect(await signals.next()?.word == "disconnected superseded")
            #expect(await signals.next() == nil)
            #expect(second.picture.channels.map(\.id) == ["ann"])
            #expect(first.picture == second.picture)
            secondRun.cancel()
            _ = await (firstRun.value, secondRun.value)
        }
    }

    @Test("A consumer that begins to read after the newer one's difference gets the old one's end alone")
    func untold() async throws {
        try await run { test, _, new, holdings in
            var sessions = test.server.sessions.makeAsyncIterator()
            let first = try #require(await sessions.next())
            let firstRun = Task { await first.run() }
            try await eventually("it is announced") { first.isConnected && first.waitingEventCount == 1 }
            holdings.has([bob])
            try await new.connectOut(test.outbound("callbackd"))
            let second = try #require(await sessions.next())
            let secondRun = Task { await second.run() }
            var later = second.signals.makeAsyncIterator()
            #expect(await later.next()?.word == "connected 2")
            guard case .resynchronised(let told)? = await later.next() else {
                Issue.record("no difference")
                return
            }
            // Nobody was ever told of Ann.
            #expect(told.isFirst && told.channels.found.map(\.id) == ["bob"] && told.channels.gone.isEmpty)
            #expect(try await rest(of: first) == ["connected 1", "disconnected superseded"])
            #expect(second.picture.channels.map(\.id) == ["bob"])
            secondRun.cancel()
            _ = await (firstRun.value, secondRun.value)
        }
    }
}
