import Testing

@testable import QueueEngine

@Suite struct RandomWalkTests {
    static let stepsPerWalk = 250

    @Test(arguments: 0..<8)
    func inEveryWalkTheInvariantsHoldAndTheWorldDrains(_ block: UInt64) throws {
        for seed in block * 50..<(block + 1) * 50 {
            var world = try World(seed: seed)
            do {
                for _ in 0..<Self.stepsPerWalk { try world.step() }
                try world.drain()
            } catch {
                Issue.record("seed \(seed): \(error)\n\(world.tail)")
            }
        }
    }
}
