import Testing

@testable import ARI

@Suite struct WaiterRegistryTests {
    @Test func thereAreOnlySoManyWaits() throws {
        let registry = WaiterRegistry()
        let ids = (0..<WaiterRegistry.limit).map { registry.add(Waiter(HangupWatch()), channel: "\($0)") }
        #expect(ids.allSatisfy { $0 != nil })
        #expect(registry.add(Waiter(HangupWatch()), channel: "one more") == nil)
        registry.remove(try #require(ids.first ?? nil))
        #expect(registry.add(Waiter(HangupWatch()), channel: "one more") != nil)
    }

    @Test func theEndOfOneWaitForAPlaybackLeavesTheOtherWaiting() throws {
        let registry = WaiterRegistry()
        let first = registry.add(Waiter(PlaybackWatch()), channel: "a", playback: "p")
        let second = Waiter(HangupWatch())
        _ = registry.add(second, channel: "a", playback: "p")
        registry.remove(try #require(first))
        registry.tellPlayback("p", .sessionEnded)
        #expect(second.takeWord() != nil)
    }

    @Test func aSnapshotThatWasBegunBeforeTheAnswerDoesNotJudge() {
        let registry = WaiterRegistry()
        let asked = Waiter(HangupWatch())
        let answered = Waiter(HangupWatch())
        let late = Waiter(HangupWatch())
        _ = registry.add(asked, channel: "asked")
        _ = registry.add(answered, channel: "answered", isUnderWay: true)
        let census = registry.census()
        _ = registry.add(late, channel: "late", isUnderWay: true)
        let application = Application(name: "a", channelIDs: [], bridgeIDs: [], endpointIDs: [], deviceNames: [])
        registry.resynchronise(census, Snapshot(applications: [application], channels: [], bridges: []))
        #expect([asked, answered, late].map { $0.takeWord() } == [nil, .gone, nil])
    }
}
