import Logging
import QueueEngine
import QueueRuntime
import QueueStore
import Testing

@Suite(.timeLimit(.minutes(1))) struct BroadcastTests {
    @Test("Every tenant is told of nodes, those created later too, of those that are connected then")
    func nodes() async throws {
        let journal = Journal()
        let directory = TenantDirectory(
            TenantDirectory.Surroundings(
                store: InMemoryQueueStore(),
                performer: Witness(journal: journal),
                clock: ManualClock(),
                owner: "test",
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
                makeEngine: { stored in Self.engine(of: stored.base.name, journal) }
            )
        )
        try await directory.create(TenantName("a")!, settings: settings)
        directory.reconciled(Presence(node: pbx1, channels: ["x": .up], bridges: [:]))
        directory.reconciled(Presence(node: NodeName("pbx2")!, channels: [:], bridges: [:]))
        directory.nodeDisconnected(NodeName("pbx2")!)
        try await directory.create(TenantName("b")!, settings: settings)
        await directory.stop()
        #expect(
            journal.entries.filter { $0.hasPrefix("a") } == [
                "a started", "a pbx1 has 1", "a pbx2 has 0", "a lost pbx2",
            ]
        )
        #expect(journal.entries.filter { $0.hasPrefix("b") } == ["b started", "b pbx1 has 0"])
    }

    private static func engine(of tenant: TenantName, _ journal: Journal) -> ScriptedEngine {
        var engine = ScriptedEngine()
        engine.script = { input in
            switch input {
            case .started: journal.add("\(tenant) started")
            case .reconciled(let presence): journal.add("\(tenant) \(presence.node) has \(presence.channels.count)")
            case .nodeDisconnected(let node): journal.add("\(tenant) lost \(node)")
            default: break
            }
            return []
        }
        return engine
    }
}
