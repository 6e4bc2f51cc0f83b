import ARI
import ARITestKit
import Foundation
import Testing

@Suite struct RefusalTests {
    @Test(arguments: [401, 403])
    func refusedCredentialsAreReportedAndRetriedSlowly(status: Int) async throws {
        let server = try await FakeARIServer.start()
        server.answerUpgrades(with: .status(status), nil)
        let test = TestSession(server) { $0.reconnect.refusedMilliseconds = 300 }
        let start = ContinuousClock.now
        try await test.waitForConnected(1)
        #expect(test.words == ["unreachable refused", "connected 1"])
        #expect(ContinuousClock.now - start >= .milliseconds(200))
        await test.stop()
    }

    @Test func aBootingAsteriskIsRetriedSoon() async throws {
        let server = try await FakeARIServer.start()
        server.answerUpgrades(with: .status(503), .status(503), nil)
        let test = TestSession(server)
        try await test.waitForConnected(1)
        #expect(test.words.dropLast().allSatisfy { $0 == "unreachable unavailable" })
        #expect(server.requests("GET", "/events").count == 3)
        await test.stop()
    }

    @Test func anotherAnswerThanAnUpgradeIsToldWithItsStatus() async throws {
        let server = try await FakeARIServer.start()
        server.answerUpgrades(with: .status(404), nil)
        let test = TestSession(server)
        try await test.waitForConnected(1)
        guard case .unreachable(let reason, let attempt, _) = test.signals.first else {
            Issue.record("told \(test.words)")
            return
        }
        #expect(reason.code == .upgradeFailed)
        #expect(reason.message.contains("404"))
        #expect(attempt == 1)
        await test.stop()
    }

    @Test func anEmptyReplyToTheUpgradeIsRetried() async throws {
        let server = try await FakeARIServer.start()
        server.answerUpgrades(with: .closeWithoutAnswer, nil)
        let test = TestSession(server)
        try await test.waitForConnected(1)
        #expect(test.words.first == "unreachable connect_failed")
        await test.stop()
    }

    @Test func anUpgradeThatIsNeverAnsweredTimesOut() async throws {
        let server = try await FakeARIServer.start()
        server.answerUpgrades(with: .never, .never, nil)
        let test = TestSession(server) { $0.events.handshakeTimeoutMilliseconds = 1000 }
        try await test.waitForConnected(1)
        #expect(test.words.dropLast().allSatisfy { $0 == "unreachable handshake_timeout" })
        #expect(test.session.counters.failedAttempts >= 2)
        try await eventually("the given up connections are closed") { server.webSocketCount == 1 }
        await test.stop()
    }

    @Test func aBaseURLThatIsNoneIsReported() async throws {
        let test = TestSession(try await FakeARIServer.start()) { $0.baseURL = "asterisk" }
        try await test.waitFor("unreachable connect_failed")
        await test.stop()
    }
}
