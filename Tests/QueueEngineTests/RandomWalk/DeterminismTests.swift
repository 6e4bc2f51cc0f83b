import Testing

@testable import QueueEngine

@Suite struct DeterminismTests {
    @Test func theSameSeedGivesTheSameEffectsTwice() throws {
        #expect(try Self.effects(of: 7) == Self.effects(of: 7))
        #expect(try Self.effects(of: 7) != Self.effects(of: 8))
    }

    /// Another process hashes with another seed: whatever follows the order of a dictionary or a set differs there.
    @Test func anotherProcessGivesTheSameEffects() async throws {
        let result = try await #require(processExitsWith: .success, observing: [\.standardOutputContent]) {
            let texts = try (0..<20).map { try DeterminismTests.effects(of: $0) }
            print("<\(texts.map(DeterminismTests.digest))>")
        }
        let expected = try (0..<20).map { try Self.digest(Self.effects(of: $0)) }
        let output = String(decoding: result.standardOutputContent, as: UTF8.self)
        #expect(output.contains("<\(expected)>"))
    }

    static func effects(of seed: UInt64) throws -> [String] {
        var world = try World(seed: seed)
        var texts: [String] = []
        world.onEffects = { effects in texts += effects.compactMap(Self.text) }
        for _ in 0..<100 { try world.step() }
        return texts
    }

    /// Nil for effects that contain sets, whose text has no order.
    private static func text(of effect: Effect) -> String? {
        switch effect {
        case .record(let fact): fact.fact.place == nil ? nil : "\(fact)"
        case .perform, .arm, .disarm, .reply: "\(effect)"
        }
    }

    /// FNV-1a, which does not depend on the process.
    static func digest(_ texts: [String]) -> UInt64 {
        texts.joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
