import QueueEngine
import QueueRuntime
import QueueStore
import Testing

@Suite(.timeLimit(.minutes(1))) struct SnapshotTests {
    @Test("A snapshot is saved every so many facts, and at the stop")
    func saved() async throws {
        var limits = RuntimeLimits()
        limits.factsPerSnapshot = 2
        let stage = try await Stage(limits: limits)
        stage.runtime.submit(arrival("a"))
        await stage.journal.wait(for: "perform a")
        #expect(!stage.journal.entries.contains { $0.hasPrefix("snapshot") })
        stage.runtime.submit(arrival("b"))
        await stage.journal.wait(for: "snapshot 2")
        stage.runtime.submit(arrival("c"))
        await stage.runtime.stop()
        #expect(stage.journal.entries.suffix(2) == ["snapshot 3", "stopped"])
        #expect(try await stage.store.load(acme).facts == [])
    }
}
