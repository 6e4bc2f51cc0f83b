import Testing

@testable import QueueEngine

@Suite struct RandomWalkTests {
    @Test(arguments: 0..<8)
    func inEveryWalkTheInvariantsHoldAndTheWorldDrains(_ block: UInt64) throws {
        for seed in block * 25..<(block + 1) * 25 {
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
