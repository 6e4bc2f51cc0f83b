import ARI
import ARITestKit
import Foundation
import Testing

@Suite struct MessageTests {
    @Test func aMessageInFragmentsIsOneEvent() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        let json = FakeEvent.stasisStart(Channel(id: "a", name: String(repeating: "n", count: 500))).json
        test.server.pushFragments([String(json.prefix(10)), "", String(json.dropFirst(10))])
        try await test.waitFor("StasisStart a")
        await test.stop()
    }

    @Test(arguments: [1000, 20_000, 60_000, 70_000, 400_000])
    func aLongMessageArrivesWhole(bytes: Int) async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        let text = String(repeating: "0123456789", count: bytes / 10)
        let json = #"{"type":"Long","text":"\#(text)"}"#
        test.server.push(json)
        test.server.push(.stasisStart(Channel(id: "after")))
        try await test.waitFor("StasisStart after")
        guard case .event(.unknown(let type, let received)) = test.signals.dropFirst(2).first else {
            Issue.record("told \(test.words)")
            return
        }
        #expect(type == "Long")
        #expect(received == json)
        await test.stop()
    }

    @Test func aMessageOverTheLimitEndsTheConnection() async throws {
        let test = TestSession(try await FakeARIServer.start()) { $0.events.maximumMessageBytes = 1000 }
        try await test.waitForConnected(1)
        test.server.push(#"{"type":"Long","text":"\#(String(repeating: "x", count: 2000))"}"#)
        try await test.waitForConnected(2)
        #expect(test.words == ["connected 1", "disconnected message_too_large", "connected 2"])
        await test.stop()
    }

    @Test(arguments: ["", "garbage", "[]", "{}", #"{"type":7}"#, #"{"type":"StasisStart"}"#, "{\"type\":\"Stas"])
    func garbageIsReportedAndChangesNothingElse(text: String) async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.push(text)
        test.server.push(.stasisStart(Channel(id: "after")))
        try await test.waitFor("StasisStart after")
        #expect(test.words == ["connected 1", "malformed", "StasisStart after"])
        await test.stop()
    }

    @Test func filteredTypesAreSkippedIfTheyComeAllTheSame() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        test.server.push(#"{"type":"ChannelVarset","variable":"X","value":"y"}"#)
        test.server.push(.stasisStart(Channel(id: "after")))
        try await test.waitFor("StasisStart after")
        #expect(test.words == ["connected 1", "StasisStart after"])
        await test.stop()
    }

    @Test func thousandsOfEventsKeepTheirOrder() async throws {
        let test = TestSession(try await FakeARIServer.start())
        try await test.waitForConnected(1)
        for number in 0..<3000 { test.server.push(.stasisEnd(Channel(id: "\(number)"))) }
        try await test.waitFor("StasisEnd 2999")
        #expect(test.words.dropFirst() == (0..<3000).map { "StasisEnd \($0)" }[...])
        await test.stop()
    }
}
