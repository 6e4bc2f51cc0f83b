import Testing

@testable import QueueSimulation

@Suite("Random numbers follow from the seed and have the distribution they claim")
struct RandomTests {
    @Test("SplitMix64 and xoshiro256** give the numbers of their published reference")
    func reference() {
        // The first outputs of the authors' C programs with seed 1234567, and with the state 1, 2, 3, 4.
        var mixer = SplitMix64(state: 1_234_567)
        #expect(mixer.next() == 6_457_827_717_110_365_317)
        #expect(mixer.next() == 3_203_168_211_198_807_973)
        #expect(mixer.next() == 9_817_491_932_198_370_423)
        var source = RandomSource(state: (1, 2, 3, 4))
        let expected: [UInt64] = [11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240]
        #expect(expected.map { _ in source.next() } == expected)
    }

    @Test("The same seed and stream give the same numbers, others give others")
    func determinism() {
        var first = RandomSource(seed: 7, stream: 1)
        var same = RandomSource(seed: 7, stream: 1)
        var otherStream = RandomSource(seed: 7, stream: 2)
        var otherSeed = RandomSource(seed: 8, stream: 1)
        let numbers = (0..<100).map { _ in first.next() }
        #expect(numbers == (0..<100).map { _ in same.next() })
        let others = (0..<100).flatMap { _ in [otherStream.next(), otherSeed.next()] }
        #expect(Set(numbers).isDisjoint(with: others))
    }

    @Test(
        "The mean and the variance of 200,000 values are within 4 standard errors of what was asked for",
        arguments: [
            (Distribution.exponential(mean: 180), 180.0, 180.0 * 180),
            (.lognormal(mean: 240, variation: 0.8), 240, (240 * 0.8) * (240 * 0.8)),
            (.uniform(10...30), 20, 400 / 12.0),
            (.fixed(5), 5, 0),
        ]
    )
    func moments(_ distribution: Distribution, _ mean: Double, _ variance: Double) {
        var source = RandomSource(seed: 42)
        let count = 200_000
        let values = (0..<count).map { _ in distribution.sample(using: &source) }
        let sampleMean = values.reduce(0, +) / Double(count)
        let squares = values.map { ($0 - mean) * ($0 - mean) }
        let sampleVariance = squares.reduce(0, +) / Double(count)
        let spread = squares.map { ($0 - variance) * ($0 - variance) }.reduce(0, +) / Double(count)
        #expect(abs(sampleMean - mean) <= 4 * (variance / Double(count)).squareRoot() + 1e-9)
        #expect(abs(sampleVariance - variance) <= 4 * (spread / Double(count)).squareRoot() + 1e-9)
        #expect(distribution.mean == mean)
    }

    @Test("A Poisson process has as many arrivals in each hour as its profile says")
    func arrivals() throws {
        let profile = try #require(RateProfile(rates: [0.5, 0, 2, 1], step: 3_600))
        var arrivals = PoissonArrivals(profile, source: RandomSource(seed: 3))
        var counts = [0, 0, 0, 0]
        let turns = 20
        var last = 0.0
        while let time = arrivals.next(before: 4 * 3_600 * Double(turns)) {
            #expect(time > last)
            last = time
            counts[Int(time / 3_600) % 4] += 1
        }
        for (count, rate) in zip(counts, profile.rates) {
            let expected = rate * 3_600 * Double(turns)
            #expect(abs(Double(count) - expected) <= 4 * expected.squareRoot())
        }
    }

    @Test("An empirical distribution returns its points, and is infinite where it is defective")
    func empirical() throws {
        let defective = try #require(EmpiricalDistribution(times: [10, 20, 40], shares: [0.25, 0.5, 0.6]))
        #expect(defective.quantile(0.25) == 10)
        #expect(defective.quantile(0.5) == 20)
        #expect(abs(defective.quantile(0.55) - 30) < 1e-9)
        #expect(defective.quantile(0.61) == .infinity)
        #expect(defective.share(upTo: 15) == 0.375)
        #expect(defective.share(upTo: 1_000) == 0.6)
        #expect(defective.mean == .infinity)
        #expect(EmpiricalDistribution(times: [2, 1], shares: [0.5, 1]) == nil)
        #expect(EmpiricalDistribution(times: [1], shares: [1.5]) == nil)
        #expect(EmpiricalDistribution(values: []) == nil)
        #expect(EmpiricalDistribution(values: [1, .nan]) == nil)
    }
}
