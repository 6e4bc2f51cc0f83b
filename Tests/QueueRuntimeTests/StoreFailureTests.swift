import QueueEngine
import QueueRuntime
import QueueStore
import Testing

@Suite(.timeLimit(.minutes(1))) struct StoreFailureTests {
    @Test("While the store fails nothing is performed; when it works again all is, once and in order")
    func retry() async throws {
        let stage = try await Stage()
        stage.store.fail([.refuse(.diskFull), .refuse(.diskFull)])
        stage.runtime.submit(arrival("a"))
        await stage.clock.waitForSleepers(1)
        stage.runtime.submit(arrival("b"))
        #expect(stage.clock.sleeping == [Instant(milliseconds: 100)])
        stage.clock.advance(to: Instant(milliseconds: 100))
        await stage.clock.waitForSleepers(1)
        #expect(stage.clock.sleeping == [Instant(milliseconds: 300)])
        #expect(stage.journal.entries == ["refused 1...1", "store failing", "refused 1...1"])

        stage.clock.advance(to: Instant(milliseconds: 300))
        await stage.runtime.stop()
        #expect(
            stage.journal.entries.dropFirst(3) == [
                "append 1...1", "ready", "observe 1...1", "perform a", "append 2...2", "observe 2...2", "perform b",
                "snapshot 2", "stopped",
            ]
        )
    }

    @Test("While the store fails, commands and views are refused at once")
    func refuses() async throws {
        let stage = try await Stage()
        stage.store.fail([], lasting: .refuse(.diskFull))
        stage.runtime.submit(arrival("a"))
        await stage.clock.waitForSleepers(1)
        #expect(stage.runtime.condition == .storeFailing(StoreError(.diskFull, "scripted")))
        await #expect(throws: CommandFailure.unavailable(.storeFailing)) {
            try await stage.runtime.execute(.removeAgent(alice))
        }
        await #expect(throws: TenantUnavailable.storeFailing) { try await stage.runtime.state() }
    }

    @Test("An append that failed after all was stored is not stored again, and its acts are performed once")
    func ambiguous() async throws {
        let stage = try await Stage()
        stage.store.fail([.storeAndFail])
        stage.runtime.submit(arrival("a"))
        await stage.clock.waitForSleepers(1)
        #expect(!stage.journal.entries.contains("perform a"))
        stage.clock.advance(to: Instant(milliseconds: 100))
        await stage.journal.wait(for: "perform a")
        await stage.runtime.stop()
        #expect(try await stage.store.load(acme).base.sequence == 1)
        #expect(stage.runtime.condition == .stopped(.ordered))
    }

    @Test("A tenant that was taken over is stopped at once and performs nothing more")
    func fenced() async throws {
        let stage = try await Stage()
        _ = try await stage.store.acquire(acme, owner: "other")
        stage.runtime.submit(arrival("a"))
        await stage.journal.wait(for: "stopped")
        #expect(stage.runtime.condition == .stopped(.fenced))
        #expect(stage.journal.entries == ["stopped"])
        #expect(!stage.runtime.submit(arrival("b")))
        await #expect(throws: CommandFailure.unavailable(.stopped)) {
            try await stage.runtime.execute(.removeAgent(alice))
        }
        await #expect(throws: TenantUnavailable.stopped) { try await stage.runtime.state() }
    }

    @Test("A command under way when the tenant is lost is answered")
    func commandUnderWay() async throws {
        let stage = try await Stage()
        stage.store.fail([.refuse(.fenced)])
        await #expect(throws: CommandFailure.unavailable(.stopped)) {
            try await stage.runtime.execute(.removeAgent(alice))
        }
    }

    @Test("A stop gives a failing store up after its attempts, and performs nothing")
    func stopGivesUp() async throws {
        var limits = RuntimeLimits()
        limits.stopAttempts = 2
        let stage = try await Stage(limits: limits)
        stage.store.fail([], lasting: .refuse(.diskFull))
        stage.runtime.submit(arrival("a"))
        await stage.clock.waitForSleepers(1)
        let stop = Task { await stage.runtime.stop() }
        // The stop ends the first pause; its own attempts are two, with one pause between them.
        await stage.clock.waitForSleepers(1)
        while stage.runtime.condition == .storeFailing(StoreError(.diskFull, "scripted")) {
            stage.clock.advance(to: stage.clock.sleeping.first ?? stage.clock.now)
            await Task.yield()
        }
        await stop.value
        #expect(stage.runtime.condition == .stopped(.storeFailed(StoreError(.diskFull, "scripted"))))
        #expect(!stage.journal.entries.contains("perform a"))
    }
}
