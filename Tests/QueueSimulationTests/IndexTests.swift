import Testing

@testable import QueueEngine
@testable import QueueSimulation

@Suite struct IndexTests {
    /// What the engine finds its way by is derived from the state, whatever has happened.
    @Test(arguments: 40..<52)
    func inEveryWorldTheEnginesIndexIsThatOfItsState(_ seed: UInt64) {
        var world = World(Swarm.scenario(of: Plan(seed: seed, hours: 0.1)), watcher: NoObserver())
        for second in 0..<360 {
            world.run(seconds: 1)
            let engine = world.engine
            guard engine.index != Index(engine.state) else { continue }
            Issue.record("seed \(seed), second \(second): the index is not the state's")
            return
        }
    }
}
