import Testing

@testable import QueueSimulation

@Suite("Statistics say how far they may be off")
struct BatchMeansTests {
    /// Waits of M/M/1 without abandonment, by Lindley's recursion.
    private func run(
        seed: UInt64,
        load: Double,
        calls: Double,
        warmUp: Double = 4_000,
        controls: Controls? = nil
    ) -> BatchMeans {
        var source = RandomSource(seed: seed)
        var means = BatchMeans(warmUp: warmUp, end: warmUp + calls / load, target: 1, controls: controls)
        var (now, wait) = (0.0, 0.0)
        while now < warmUp + calls / load {
            means.add(
                CallRecord(
                    arrivedAt: now,
                    waited: wait > 0,
                    wait: wait,
                    timeOnLine: wait,
                    ending: .served,
                    askedForCallback: false
                )
            )
            let gap = Distribution.exponential(mean: 1 / load).sample(using: &source)
            let handling = Distribution.exponential(mean: 1).sample(using: &source)
            means.add(handling: handling, arrivedAt: now)
            wait = max(0, wait + handling - gap)
            now += gap
        }
        return means
    }

    @Test("What is known of calls and handling times makes errors smaller, and the value no worse")
    func controlled() throws {
        let controls = Controls(arrivalRate: 0.7, meanHandling: 1)
        let raw = try #require(run(seed: 1, load: 0.7, calls: 20_000).estimate(.waitProbability))
        let controlled = try #require(
            run(seed: 1, load: 0.7, calls: 20_000, controls: controls).estimate(.waitProbability)
        )
        #expect(controlled.standardError < 0.6 * raw.standardError)
        #expect(abs(controlled.value - 0.7) < 3 * controlled.standardError)
    }

    @Test(
        "Of 150 repetitions about 95 % have the truth within two standard errors",
        arguments: [nil, Controls(arrivalRate: 0.7, meanHandling: 1)]
    )
    func coverage(_ controls: Controls?) throws {
        let load = 0.7
        let truth = try ErlangC(arrivalRate: load, meanHandling: 1, agents: 1)
        var covered: [Measure: Int] = [:]
        let expected: [Measure: Double] = [
            .waitProbability: truth.waitProbability, .meanWait: truth.meanWait,
            .serviceLevel: truth.serviceLevel(within: 1),
        ]
        for seed in 0..<150 {
            let means = run(seed: UInt64(seed), load: load, calls: 8_000, controls: controls)
            for (measure, value) in expected {
                let estimate = try #require(means.estimate(measure))
                // Student's t for 49 degrees of freedom.
                if abs(estimate.score(against: value)) < 2.01 { covered[measure, default: 0] += 1 }
            }
        }
        // 142 or 143 are expected; three standard deviations of a binomial count are 8, and batches are never quite
        // independent.
        for measure in expected.keys { #expect((132...150).contains(covered[measure] ?? 0), "\(measure): \(covered)") }
    }

    @Test("What arrives during the warm-up or after the end is not counted")
    func window() {
        var means = BatchMeans(warmUp: 100, end: 200, target: 20)
        for time in [0, 99.9, 100, 150, 199.9, 200, 1e12] {
            means.add(
                CallRecord(
                    arrivedAt: time,
                    waited: false,
                    wait: 0,
                    timeOnLine: 0,
                    ending: .served,
                    askedForCallback: false
                )
            )
        }
        #expect(means.calls == 3)
    }

    @Test("Busy time is shared out over the batches, and nothing outside of the window is counted")
    func busyTime() throws {
        var means = BatchMeans(warmUp: 100, end: 200, target: 20, batches: 10)
        means.add(busy: 3, of: 4, from: 0, to: 125)
        means.add(busy: 1, of: 4, from: 125, to: 1_000)
        #expect(means.batches.map(\.busy) == [30, 30, 20, 10, 10, 10, 10, 10, 10, 10])
        let occupancy = try #require(means.estimate(.occupancy))
        #expect(abs(occupancy.value - 150.0 / 400) < 1e-12)
    }

    @Test("A mean of nobody is not there")
    func nobody() {
        let means = BatchMeans(warmUp: 0, end: 100, target: 20)
        #expect(means.estimates.isEmpty)
    }

    @Test("A target of 0 means those who did not wait")
    func targetOfZero() throws {
        var means = BatchMeans(warmUp: 0, end: 100, target: 0)
        for waited in [true, false, false, false] {
            means.add(
                CallRecord(
                    arrivedAt: 1,
                    waited: waited,
                    wait: 0,
                    timeOnLine: 0,
                    ending: .served,
                    askedForCallback: false
                )
            )
        }
        #expect(try #require(means.estimate(.serviceLevel)).value == 0.75)
    }

    /// Three callers who waited alike by chance would have an error of almost nothing.
    @Test("A mean of a few callers is none", arguments: [(3, false), (12, true)])
    func aMeanOfAFew(count: Int, isKnown: Bool) {
        var means = BatchMeans(warmUp: 0, end: 5_000, target: 20)
        for number in 0..<50 {
            means.add(
                CallRecord(
                    arrivedAt: Double(100 * number),
                    waited: true,
                    wait: 90 + Double(number % 2),
                    timeOnLine: 30,
                    ending: number < count ? .calledBack : .served,
                    askedForCallback: number < count
                )
            )
        }
        #expect((means.estimate(.meanWaitOfCallbacks) != nil) == isKnown)
        #expect(means.estimate(.meanWaitOfServed) != nil)
        #expect(means.estimate(.callbackProbability)?.value == Double(count) / 50)
    }
}
