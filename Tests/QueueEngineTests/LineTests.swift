import Testing

@testable import QueueEngine

@Suite struct LineTests {
    @Test(arguments: 0..<20)
    func whoeverStepsInOrOutTheSmallestIsFirst(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        var line = Line<Int>()
        var expected: Set<Int> = []
        for _ in 0..<2_000 {
            let element = Int.random(in: 0..<200, using: &random)
            if Bool.random(using: &random) {
                line.insert(element)
                expected.insert(element)
            } else {
                #expect(line.remove(element) == (expected.remove(element) != nil))
            }
            #expect(line.first == expected.min())
            #expect(line.count == expected.count)
        }
    }

    /// Counted in comparisons, which no load on the machine can change.
    @Test(arguments: [10, 100, 1_000, 10_000, 100_000])
    func noStepInOrOutComparesMoreThanTheLogarithmOfTheLine(_ length: Int) {
        let counter = Counter()
        var random = SplitMix(seed: UInt64(length))
        var line = Line<Counted>()
        let elements = (0..<length).shuffled(using: &random).map { Counted(number: $0, counter: counter) }
        let doublings = Int.bitWidth - length.leadingZeroBitCount
        for element in elements {
            counter.comparisons = 0
            line.insert(element)
            #expect(counter.comparisons <= doublings)
        }
        for element in elements.shuffled(using: &random) {
            counter.comparisons = 0
            line.remove(element)
            #expect(counter.comparisons <= 2 * doublings + 1)
        }
    }
}

/// Unchecked, because one test alone uses it, on one thread.
private final class Counter: @unchecked Sendable {
    var comparisons = 0
}

private struct Counted: Hashable, Comparable, Sendable {
    let number: Int
    let counter: Counter

    static func == (left: Self, right: Self) -> Bool { left.number == right.number }

    static func < (left: Self, right: Self) -> Bool {
        left.counter.comparisons += 1
        return left.number < right.number
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
