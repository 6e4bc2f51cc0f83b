import ARI
import ARITestKit
import Testing

@Suite("A connection that Asterisk made goes on where the account's last one ended")
struct ServerResynchronisationTests {
    private let ann = Channel(id: "ann", state: .up)
    private let bob = Channel(id: "bob", state: .ringing)
    private let cyd = Channel(id: "cyd", state: .up)

    /// A server that has been told of Ann and Bob.
    private func run(_ body: (TestServer, FakeARIServer, AsteriskHoldings) async throws -> Void) async throws {
        let asterisk = try await FakeARIServer.start()
        let holdings = AsteriskHoldings(asterisk)
        holdings.has([ann, bob], [Bridge(id: "b", channels: ["ann"], name: "callbackd")])
        let test = try await TestServer(asking: asterisk)
        try await asterisk.connectOut(test.outbound("callbackd"))
        try await test.waitFor("ApplicationRegistered")
        try await body(test, asterisk, holdings)
        try await test.stop()
        await asterisk.stop()
    }

    @Test("At first all that there is has been found, and that is told before any event")
    func first() async throws {
        try await run { test, _, _ in
            let told = try await test.difference(1)
            #expect(told.isFirst)
            #expect(told.channels.found.map(\.id) == ["ann", "bob"])
            #expect(told.bridges.found.map(\.channels) == [["ann"]])
            #expect(test.words == ["connected 1", "resynchronised", "ApplicationRegistered"])
            #expect(test.sessions[0].resynchronises)
        }
    }

    @Test("The next connection tells what is gone, found and changed, after the filter was applied again")
    func difference() async throws {
        try await run { test, asterisk, holdings in
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            var answered = bob
            answered.state = .up
            holdings.has([answered, cyd], [Bridge(id: "b", channels: ["bob"], name: "callbackd")])
            try await asterisk.connectOut(test.outbound("callbackd"), isRegistering: false)
            let told = try await test.difference(2)
            #expect(!told.isFirst)
            #expect(told.channels.gone.map(\.id) == ["ann"])
            #expect(told.channels.found.map(\.id) == ["cyd"])
            #expect(told.channels.changed.map(\.before.state) == [.ringing])
            #expect(told.channels.changed.map(\.after.bridgeID) == ["b"])
            #expect(told.bridges.changed.map(\.after.channels) == [["bob"]])
            #expect(test.words.suffix(2) == ["connected 2", "resynchronised"])
            #expect(test.sessions.last?.picture == told.present)
            #expect(asterisk.requests("PUT", "/applications/callbackd/eventFilter").count == 2)
        }
    }

    @Test("What events told on the last connection is not told again")
    func events() async throws {
        try await run { test, asterisk, holdings in
            asterisk.push(.stasisStart(cyd))
            asterisk.push(.stasisEnd(ann))
            try await test.waitFor("StasisEnd ann")
            holdings.has([bob, cyd], [Bridge(id: "b", name: "callbackd")])
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            try await asterisk.connectOut(test.outbound("callbackd"), isRegistering: false)
            #expect(try await test.difference(2).isEmpty)
        }
    }

    @Test("What a request made is known to be gone, though the connection that it was made on has ended")
    func requests() async throws {
        try await run { test, asterisk, _ in
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            let client = test.sessions[0].client
            try await client.channels.originateWithID("leg", endpoint: "PJSIP/1", app: "callbackd")
            #expect(test.sessions[0].picture.channel("leg") != nil)
            try await asterisk.connectOut(test.outbound("callbackd"), isRegistering: false)
            let told = try await test.difference(2)
            #expect(told.channels.gone.map(\.id) == ["leg"])
        }
    }

    @Test("A connection whose setting up fails is not announced, and the next one tells all the same")
    func failure() async throws {
        try await run { test, asterisk, holdings in
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            holdings.has([bob])
            asterisk.answer("GET", "/channels", with: .error(503, "booting"), .value([bob]))
            try await asterisk.connectOut(test.outbound("callbackd"), isRegistering: false)
            try await test.waitFor("end closed", count: 2)
            #expect(test.words.filter { $0.hasPrefix("connected") } == ["connected 1"])
            try await asterisk.connectOut(test.outbound("callbackd"), isRegistering: false)
            #expect(try await test.difference(2).channels.gone.map(\.id) == ["ann"])
            #expect(test.words.filter { $0.hasPrefix("connected") } == ["connected 1", "connected 3"])
        }
    }

    @Test("Without HTTP no difference is told, and the session says so")
    func withoutHTTP() async throws {
        let test = try await TestServer()
        let asterisk = try await FakeARIServer.start()
        for generation in 1...2 {
            try await asterisk.connectOut(test.outbound("callbackd"))
            try await test.waitFor("connected \(generation)")
            asterisk.push(.stasisStart(ann))
            try await test.waitFor("StasisStart ann", count: generation)
            let session = try #require(test.sessions.last)
            #expect(!session.resynchronises)
            #expect(session.picture.channels.map(\.id) == ["ann"])
            asterisk.dropWebSockets()
            try await test.waitFor("end closed", count: generation)
        }
        #expect(!test.words.contains("resynchronised"))
        try await test.stop()
        await asterisk.stop()
    }
}
