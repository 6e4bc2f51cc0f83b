import ARITestKit
import Locking
import Testing

@testable import ARI

@Suite("What Asterisk has kept for us is told by its events, and the difference does not undo it")
struct QueuedEventTests {
    private let ann = Channel(id: "ann", state: .up)
    private let bob = Channel(id: "bob", state: .up)
    private let cyd = Channel(id: "cyd", state: .up)

    @Test("Who came, went, or both while we were away is told once, in the order in which it happened")
    func queued() async throws {
        let asterisk = try await FakeARIServer.start()
        let holdings = AsteriskHoldings(asterisk)
        let test = try await serverThatKnewAnn(asterisk, holdings)
        // Long over when Asterisk is asked: Cyd has come and gone, Bob has come, Ann has gone.
        holdings.has([bob])
        var outbound = test.outbound("callbackd")
        outbound.queuedEvents = [.stasisStart(cyd), .stasisStart(bob), .stasisEnd(cyd), .stasisEnd(ann)]
        try await asterisk.connectOut(outbound)
        try await test.waitFor("ApplicationRegistered", count: 2)
        #expect(try await test.difference(2).isEmpty)
        #expect(
            test.words.suffix(7) == [
                "connected 2", "resynchronised", "StasisStart cyd", "StasisStart bob", "StasisEnd cyd", "StasisEnd ann",
                "ApplicationRegistered",
            ]
        )
        #expect(test.sessions.last?.picture.channels.map(\.id) == ["bob"])
        try await test.stop()
        await asterisk.stop()
    }

    @Test("What events that were lost would have told is in the difference, beside what the kept ones tell")
    func lost() async throws {
        let asterisk = try await FakeARIServer.start()
        let holdings = AsteriskHoldings(asterisk)
        let test = try await serverThatKnewAnn(asterisk, holdings)
        holdings.has([bob, cyd])
        var outbound = test.outbound("callbackd")
        outbound.queuedEvents = [.stasisStart(cyd)]
        try await asterisk.connectOut(outbound)
        let told = try await test.difference(2)
        #expect(told.channels.gone.map(\.id) == ["ann"])
        #expect(told.channels.found.map(\.id) == ["bob"])
        try await test.waitFor("StasisStart cyd")
        #expect(test.sessions.last?.picture.channels.map(\.id) == ["bob", "cyd"])
        try await test.stop()
        await asterisk.stop()
    }

    @Test("A mark that an earlier connection asked for in vain is not told to the consumer")
    func staleMark() async throws {
        let asterisk = try await FakeARIServer.start()
        @Sendable func mark(_ name: String) -> FakeEvent {
            FakeEvent("ChannelUserevent", ChannelUserevent(eventname: name, userevent: .object([:])))
        }
        let lost = Locked<String?>(nil)
        asterisk.handle("POST", "/events/user/{}") { request in
            let name = request.pathComponents.last ?? ""
            let isLost = lost.withLock { lost in
                defer { lost = lost ?? name }
                return lost == nil
            }
            if !isLost { asterisk.push(mark(name)) }
            return .status(204)
        }
        let test = try await TestServer(asking: asterisk) { $0.http?.requests.timeoutMilliseconds = 300 }
        try await asterisk.connectOut(test.outbound("callbackd"))
        try await test.waitFor("end closed")
        let name = try #require(lost.copy)
        #expect(name.hasPrefix(EventMark.prefix))
        var outbound = test.outbound("callbackd")
        outbound.queuedEvents = [mark(name)]
        try await asterisk.connectOut(outbound)
        try await test.waitFor("ApplicationRegistered")
        #expect(test.words.suffix(3) == ["connected 2", "resynchronised", "ApplicationRegistered"])
        try await test.stop()
        await asterisk.stop()
    }

    /// One whose connection is gone, after Ann was there.
    private func serverThatKnewAnn(
        _ asterisk: FakeARIServer,
        _ holdings: AsteriskHoldings
    ) async throws -> TestServer {
        holdings.has([ann])
        let test = try await TestServer(asking: asterisk)
        try await asterisk.connectOut(test.outbound("callbackd"))
        _ = try await test.difference(1)
        asterisk.dropWebSockets()
        try await test.waitFor("end closed")
        return test
    }
}
