import ARI
import ARITestKit
import Foundation
import Testing

@Suite struct ReconnectTests {
    @Test func itConnectsAgainAfterADrop() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.push(.stasisStart(Channel(id: "a")))
        try await test.waitFor("StasisStart a")
        test.server.dropWebSockets()
        try await test.waitForConnected(2)
        test.server.push(.stasisStart(Channel(id: "b")))
        try await test.waitFor("StasisStart b")
        #expect(
            test.words == ["connected 1", "StasisStart a", "disconnected closed", "connected 2", "StasisStart b"]
        )
        await test.stop()
    }

    @Test func itConnectsAgainAfterACloseFrame() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.closeWebSockets(code: 1011)
        try await test.waitForConnected(2)
        #expect(test.words == ["connected 1", "disconnected closed", "connected 2"])
        await test.stop()
    }

    @Test func theEventFilterIsAppliedOnEveryConnection() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.dropWebSockets()
        try await test.waitForConnected(2)
        let filters = test.server.requests("PUT", "/applications/callbackd/eventFilter")
        #expect(filters.count == 2)
        #expect(filters.allSatisfy { $0.text.contains(#"{"type":"ChannelVarset"}"#) })
        await test.stop()
    }

    @Test func withoutItsFilterAConnectionIsNotAnnounced() async throws {
        let server = try await FakeARIServer.start()
        server.answer(
            "PUT",
            "/applications/callbackd/eventFilter",
            with: .error(500, "no"),
            .error(404, "no"),
            .json(#"{"name":"callbackd","channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"device_names":[]}"#)
        )
        let test = TestSession(server)
        try await test.waitForConnected(1)
        #expect(test.words.dropLast().allSatisfy { $0 == "unreachable setup_failed" })
        #expect(test.words.count >= 2)
        #expect(test.session.counters.failedAttempts == 2)
        await test.stop()
    }

    @Test func eventsThatComeWhileTheFilterIsAppliedAreToldAfterConnected() async throws {
        let server = try await FakeARIServer.start()
        server.handle("PUT", "/applications/callbackd/eventFilter") { _ in
            server.push(.stasisStart(Channel(id: "early")))
            return .json(
                #"{"name":"callbackd","channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"device_names":[]}"#
            ).delayed(milliseconds: 50)
        }
        let test = TestSession(server)
        try await test.waitFor("StasisStart early")
        #expect(test.words == ["connected 1", "StasisStart early"])
        await test.stop()
    }

    @Test func itKeepsTryingWhileNobodyListens() async throws {
        let first = try await FakeARIServer.start()
        let port = first.port
        await first.stop()
        let test = TestSession(first)
        try await test.waitFor("unreachable connect_failed", count: 2)
        let second = try await FakeARIServer.start(on: .loopback(port: port))
        try await test.waitForConnected(1)
        await test.stop()
        await second.stop()
    }

    @Test func stoppingTellsTheConsumerAndEndsItsSequence() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        await test.stop()
        #expect(test.words == ["connected 1", "disconnected stopped"])
    }

    @Test func theCredentialsTravelInAHeaderAndNotInTheURL() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        let upgrade = try #require(test.server.requests("GET", "/events").first)
        let expected = "Basic " + Data("callbackd:secret".utf8).base64EncodedString()
        #expect(upgrade.header("authorization") == expected)
        #expect(upgrade.query == ["app": "callbackd", "subscribeAll": "false"])
        #expect(test.server.requests.allSatisfy { !$0.target.contains("secret") })
        await test.stop()
    }
}
