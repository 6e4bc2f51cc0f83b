import ARI
import ARITestKit
import Testing

@Suite("Subscriptions of an account are renewed on its next connection")
struct ServerSubscriptionTests {
    private func run(_ body: (TestServer, FakeARIServer) async throws -> Void) async throws {
        let asterisk = try await FakeARIServer.start()
        let test = try await TestServer(asking: asterisk)
        try await asterisk.connectOut(test.outbound("one", "two"))
        _ = try await test.difference(1)
        try await body(test, asterisk)
        try await test.stop()
        await asterisk.stop()
    }

    private func sources(_ asterisk: FakeARIServer, _ application: String) -> [String?] {
        asterisk.requests("POST", "/applications/\(application)/subscription").map { $0.query["eventSource"] }
    }

    @Test("Each for its application, the first one by default; what was unsubscribed is not")
    func renewed() async throws {
        try await run { test, asterisk in
            let session = test.sessions[0]
            try await session.subscribe(to: [.endpoint("PJSIP", "6001"), .channel("outside")])
            try await session.subscribe(to: [.endpoint("PJSIP", "6002")], for: "two")
            try await session.unsubscribe(from: [.channel("outside")])
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            try await asterisk.connectOut(test.outbound("one", "two"))
            #expect(try await test.difference(2).lostSubscriptions.isEmpty)
            #expect(sources(asterisk, "one") == ["endpoint:PJSIP/6001,channel:outside", "endpoint:PJSIP/6001"])
            #expect(sources(asterisk, "two") == ["endpoint:PJSIP/6002", "endpoint:PJSIP/6002"])
            let next = try #require(test.sessions.last)
            #expect(next !== session)
            #expect(next.subscribedSources == [.endpoint("PJSIP", "6001"), .endpoint("PJSIP", "6002")])
        }
    }

    @Test("One whose thing is gone, and those of an application that is not served any more, are told as lost")
    func lost() async throws {
        try await run { test, asterisk in
            try await test.sessions[0].subscribe(to: [.channel("outside")])
            try await test.sessions[0].subscribe(to: [.endpoint("PJSIP", "6002")], for: "two")
            asterisk.answer("POST", "/applications/one/subscription", with: .error(422, "no such event source"))
            asterisk.dropWebSockets()
            try await test.waitFor("end closed")
            try await asterisk.connectOut(test.outbound("one"))
            let told = try await test.difference(2)
            #expect(told.lostSubscriptions == [.channel("outside"), .endpoint("PJSIP", "6002")])
            #expect(test.sessions.last?.subscribedSources == [])
        }
    }

    @Test("Before Asterisk has told its applications there is nobody to subscribe")
    func early() async throws {
        let asterisk = try await FakeARIServer.start()
        let test = try await TestServer(asking: asterisk, running: false)
        try await asterisk.connectOut(test.outbound("one"), isRegistering: false)
        var sessions = test.server.sessions.makeAsyncIterator()
        let session = try #require(await sessions.next())
        let error = await #expect(throws: ARIError.self) { try await session.subscribe(to: [.channel("outside")]) }
        #expect(error?.code == .connectFailed && error?.mayHaveBeenSent == false)
        try await test.stop()
        await asterisk.stop()
    }
}
