import Testing

@testable import QueueEngine

@Suite("A join whose outcome comes late leaves nothing behind") struct LateJoinTests {
    @Test("Both are gone when it comes: the bridge is cleared away", arguments: [true, false])
    func bothAreGone(isJoined: Bool) throws {
        let bench = Bench(agents: ["alice"])
        bench.arrive("c1", number: "5550101")
        bench.answer("alice")
        let bridge = try #require(bench.place(1)?.service?.bridge)
        bench.hangUp("c1")
        bench.take(isJoined ? .joined(bridge) : .joinFailed(bridge))
        #expect(bench.acts == [.destroyBridge(bridge)])
    }
}
