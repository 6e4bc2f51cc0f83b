import QueueEngine
import QueueRuntime
import Testing

@Suite(.timeLimit(.minutes(1))) struct OrderTests {
    @Test("Facts are stored, then observed, and only then are their acts performed")
    func factsBeforeActs() async throws {
        let stage = try await Stage()
        stage.runtime.submit(arrival("a"))
        await stage.runtime.stop()
        #expect(
            stage.journal.entries == ["append 1...1", "observe 1...1", "perform a", "snapshot 1", "stopped"]
        )
    }

    @Test("Inputs that wait while one append is under way share the next one, in order")
    func batches() async throws {
        let stage = try await Stage()
        stage.store.fail([.hold])
        stage.runtime.submit(arrival("a"))
        await stage.journal.wait(for: "held 1...1")
        for id in ["b", "c", "d"] { stage.runtime.submit(arrival(id)) }
        #expect(stage.journal.entries == ["held 1...1"])
        stage.store.release()
        await stage.runtime.stop()
        #expect(
            stage.journal.entries.dropFirst() == [
                "append 1...1", "observe 1...1", "perform a", "append 2...4", "observe 2...4",
                "perform b", "perform c", "perform d", "snapshot 4", "stopped",
            ]
        )
    }

    @Test("A batch is bounded")
    func bounded() async throws {
        var limits = RuntimeLimits()
        limits.batch = 2
        let stage = try await Stage(limits: limits)
        stage.store.fail([.hold])
        stage.runtime.submit(arrival("a"))
        await stage.journal.wait(for: "held 1...1")
        for id in ["b", "c", "d"] { stage.runtime.submit(arrival(id)) }
        stage.store.release()
        await stage.runtime.stop()
        let appends = stage.journal.entries.filter { $0.hasPrefix("append") }
        #expect(appends == ["append 1...1", "append 2...3", "append 4...4"])
    }

    @Test("A command is answered after its facts are stored")
    func command() async throws {
        let stage = try await Stage()
        stage.store.fail([.hold])
        let command = Task {
            try await stage.runtime.execute(.removeAgent(alice))
            stage.journal.add("answered")
        }
        await stage.journal.wait(for: "held 1...1")
        stage.store.release()
        try await command.value
        #expect(stage.journal.entries == ["held 1...1", "append 1...1", "observe 1...1", "answered"])
    }

    @Test("A refused command throws its refusal")
    func refusal() async throws {
        var engine = ScriptedEngine()
        engine.script = { input in
            guard case .command(let request, _) = input else { return [] }
            return [.reply(request, .failure(.unknownAgent(alice)))]
        }
        let stage = try await Stage(engine: engine)
        await #expect(throws: CommandFailure.refused(.unknownAgent(alice))) {
            try await stage.runtime.execute(.removeAgent(alice))
        }
    }

    @Test("The state shown is never ahead of the store")
    func state() async throws {
        let stage = try await Stage()
        stage.store.fail([.hold])
        stage.runtime.submit(arrival("a"))
        await stage.journal.wait(for: "held 1...1")
        let view = Task {
            let state = try await stage.runtime.state()
            stage.journal.add("shown \(state.sequence)")
        }
        stage.store.release()
        try await view.value
        let entries = stage.journal.entries
        let (append, shown) = (entries.firstIndex(of: "append 1...1"), entries.firstIndex(of: "shown 1"))
        #expect(try #require(append) < #require(shown))
    }
}
