import ARI
import ARITestKit
import Foundation
import Testing

@Suite struct DeadPeerTests {
    @Test func aPeerThatStopsAnsweringPingsIsLeftInTime() async throws {
        let test = TestSession(try await FakeARIServer.start()) {
            $0.events.pingIntervalMilliseconds = 100
            $0.events.deadPeerMilliseconds = 1000
        }
        try await test.waitForConnected(1)
        test.server.answerPings(false)
        let start = ContinuousClock.now
        try await test.waitFor("disconnected dead_peer")
        let taken = ContinuousClock.now - start
        #expect(taken > .milliseconds(500))
        #expect(taken < .seconds(3))
        test.server.answerPings(true)
        try await test.waitForConnected(2)
        #expect(test.session.counters.deadPeers >= 1)
        await test.stop()
    }

    @Test func aQuietPeerThatAnswersPingsStays() async throws {
        let test = TestSession(try await FakeARIServer.start()) {
            $0.events.pingIntervalMilliseconds = 100
            $0.events.deadPeerMilliseconds = 1000
        }
        try await test.waitForConnected(1)
        // Twenty pings last twice the time after which a silent peer counts as dead.
        try await eventually("twenty pings") { test.server.pingCount >= 20 }
        #expect(test.words == ["connected 1"])
        await test.stop()
    }
}
