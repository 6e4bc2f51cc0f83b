import ARI
import ARITestKit
import Foundation
import Testing

@Suite struct ReplacedTests {
    @Test func aReplacedApplicationStandsDown() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.push(.stasisStart(Channel(id: "a")))
        test.server.push(.applicationReplaced())
        test.server.push(.stasisStart(Channel(id: "late")))
        #expect(try await test.end() == .replaced)
        #expect(test.words.first == "connected 1")
        #expect(test.words.last == "replaced")
        #expect(!test.words.contains("StasisStart late"))
        #expect(test.server.totalWebSocketCount == 1)
        try await eventually("the old socket is closed") { test.server.webSocketCount == 0 }
        await test.stop()
    }

    @Test func anotherApplicationsReplacementIsAnEvent() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.push(.applicationReplaced(application: "other"))
        try await test.waitFor("ApplicationReplaced")
        await test.stop()
    }
}
