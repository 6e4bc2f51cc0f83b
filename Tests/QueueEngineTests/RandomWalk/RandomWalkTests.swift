import Testing

@testable import QueueEngine

@Suite struct RandomWalkTests {
    @Test(arguments: 0..<8)
    func inEveryWalkTheInvariantsHoldAndTheWorldDrains(_ block: UInt64) throws {
        for seed in block * 40..<(block + 1) * 40 {
            var world = try World(seed: seed)
            do {
                for _ in 0..<200 { try world.step() }
                try world.drain()
            } catch {
                Issue.record("seed \(seed): \(error)\n\(world.tail)")
            }
        }
    }
}
