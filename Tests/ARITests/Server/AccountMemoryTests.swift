import ARITestKit
import Foundation
import Testing

@testable import ARI

@Suite("What an account remembers is bounded, and let go")
struct AccountMemoryTests {
    /// A connection that nobody is at the other end of.
    private func connection(_ generation: Int, _ account: AccountMemory) -> AcceptedConnection {
        AcceptedConnection(
            link: WebSocketLink(loop: DeadLoop(), id: UInt(generation)),
            generation: generation,
            username: "pbx1",
            path: "/",
            peer: "",
            account: account
        )
    }

    private final class DeadLoop: WebSocketLoop {
        func send(_ id: UInt, _ message: OutgoingMessage) {}
        func close(_ id: UInt, _ reason: ARIDisconnectReason) {}
    }

    @Test("Of many applications that came and went, those that were left last are remembered")
    func bound() {
        let account = AccountMemory()
        let standing = connection(1, account)
        #expect(account.begin(standing, ["standing"]) != nil)
        let first = connection(2, account)
        let firstTurn = account.begin(first, ["app-2"])
        account.end(first)
        for generation in 3..<3 + AccountMemory.idleLimit {
            let connection = connection(generation, account)
            _ = account.begin(connection, ["app-\(generation)"])
            account.end(connection)
        }
        #expect(account.count == AccountMemory.idleLimit + 1)
        let again = account.begin(connection(1000, account), ["app-2"])
        #expect(again?.memory !== firstTurn?.memory)
        #expect(account.begin(connection(1001, account), ["app-5"])?.number == 2)
        account.end(standing)
        #expect(account.begin(connection(1002, account), ["standing"])?.number == 2)
    }

    @Test("An older connection that is set up later does not take over")
    func order() {
        let account = AccountMemory()
        let (older, newer) = (connection(1, account), connection(2, account))
        #expect(account.begin(newer, ["a", "b"])?.number == 1)
        #expect(account.begin(older, ["b"]) == nil)
        account.end(newer)
        #expect(account.begin(older, ["a"]) == nil)
    }

    @Test("Of two who began, only the later one may tell the difference, and only the one who told it last may go on")
    func turns() throws {
        let keeper = PictureKeeper(applications: ["a"])
        let nothing = Snapshot(
            applications: [Application(name: "a", channelIDs: [], bridgeIDs: [], endpointIDs: [], deviceNames: [])],
            channels: [],
            bridges: []
        )
        let start = ARIEvent.stasisStart(StasisStart(channel: Channel(id: "ann")))
        let (first, second) = (keeper.beginTurn(of: ["a"]), keeper.beginTurn(of: ["a"]))
        #expect(keeper.reconcile(nothing, [], lostSubscriptions: [], turn: first) == nil)
        #expect(!keeper.apply(start, turn: second))
        #expect(keeper.reconcile(nothing, [], lostSubscriptions: [], turn: second)?.isFirst == true)
        let third = keeper.beginTurn(of: ["a"])
        #expect(keeper.apply(start, turn: second))
        #expect(keeper.reconcile(nothing, [], lostSubscriptions: [], turn: third)?.channels.gone.map(\.id) == ["ann"])
        #expect(!keeper.apply(start, turn: second))
        #expect(keeper.picture.channels.isEmpty)
    }

    private actor Held {
        private weak var session: ARISession?
        private weak var client: ARIClient?

        var isNothing: Bool { session == nil && client == nil }

        func hold(_ session: ARISession) {
            self.session = session
            client = session.client
        }
    }

    @Test("A session that has ended is gone, though its account never comes back")
    func sessionsGo() async throws {
        let asterisk = try await FakeARIServer.start()
        let test = try await TestServer(asking: asterisk, running: false)
        try await asterisk.connectOut(test.outbound("callbackd"))
        let held = Held()
        func live(_ sessions: AsyncStream<ARISession>) async throws {
            var sessions = sessions.makeAsyncIterator()
            let taken = try #require(await sessions.next())
            await held.hold(taken)
            async let end = taken.run()
            for await signal in taken.signals where signal.word == "resynchronised" { asterisk.dropWebSockets() }
            #expect(await end == .closed)
        }
        try await live(test.server.sessions)
        try await eventually("nobody holds it") { await held.isNothing }
        try await test.stop()
        await asterisk.stop()
    }
}
