import Logging
import QueueEngine
import QueueRuntime
import QueueStore
import Testing

/// With the real engine.
@Suite(.timeLimit(.minutes(1))) struct DirectoryTests {
    private let store = InMemoryQueueStore()
    private let support = QueueName("support")!

    private func directory() -> TenantDirectory {
        TenantDirectory(
            TenantDirectory.Surroundings(
                store: store,
                performer: Witness(journal: Journal()),
                clock: ManualClock(),
                owner: "test",
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        )
    }

    @Test("A tenant that was created serves commands, and is there after a new start")
    func create() async throws {
        let directory = directory()
        try await directory.create(acme, settings: settings)
        let runtime = try #require(directory.runtime(of: acme))
        try await runtime.execute(.createQueue(support, QueueSettings()))
        #expect(directory.isReady)
        await directory.stop()
        #expect(!directory.isReady)

        let next = self.directory()
        #expect(next.tenants == [])
        try await next.loadAll()
        #expect(next.tenants == [acme])
        #expect(try await next.runtime(of: acme)?.state().queues.keys.sorted() == [support])
    }

    @Test("What cannot be created is refused by its reason")
    func refused() async throws {
        let directory = directory()
        try await directory.create(acme, settings: settings)
        await #expect(throws: DirectoryError.tenantExists(acme)) {
            try await directory.create(acme, settings: settings)
        }
        let problem = await #expect(throws: DirectoryError.self) {
            try await directory.create(TenantName("other")!, settings: TenantSettings(outboundContext: "a b"))
        }
        guard case .invalid(let invalid) = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(invalid.setting == "outboundContext")
    }

    @Test("A tenant is removed only when it has no queues")
    func remove() async throws {
        let directory = directory()
        try await directory.create(acme, settings: settings)
        let runtime = try #require(directory.runtime(of: acme))
        try await runtime.execute(.createQueue(support, QueueSettings()))
        await #expect(throws: DirectoryError.tenantInUse(acme, queues: 1)) { try await directory.remove(acme) }
        try await runtime.execute(.removeQueue(support))
        try await directory.remove(acme)
        #expect(directory.tenants == [])
        #expect(await store.tenants() == [])
        #expect(runtime.condition == .stopped(.removed))
        await #expect(throws: DirectoryError.unknownTenant(acme)) { try await directory.remove(acme) }
        try await directory.create(acme, settings: settings)
    }

    @Test("A second owner shuts the first one out")
    func takeover() async throws {
        let (first, second) = (directory(), directory())
        try await first.create(acme, settings: settings)
        try await second.loadAll()
        let lost = try #require(first.runtime(of: acme))
        await #expect(throws: CommandFailure.unavailable(.stopped)) {
            try await lost.execute(.createQueue(support, QueueSettings()))
        }
        #expect(lost.condition == .stopped(.fenced))
        try await second.runtime(of: acme)?.execute(.createQueue(support, QueueSettings()))
    }
}
