import Testing

@testable import QueueSimulation

@Suite struct TwinsTests {
    /// Two agents and one erlang: no caller with the probability 1/e, one with the same.
    @Test func whatIsExpectedOfThemIsWhatAPencilSays() {
        let expected = Twins.Expected(offeredLoad: 1, agents: 2, meanHandling: 180)
        #expect(expected.fastWaits == 0.5 && expected.fastWait == 90)
        #expect(abs(expected.fullHouse - 0.264_241_117_657) < 1e-12)
        #expect(abs(expected.overflow - 0.103_638_323_514) < 1e-12)
    }

    /// Many calls through both twins.
    @Test(arguments: [(agents: 1, load: 0.5), (agents: 2, load: 0.6), (agents: 10, load: 0.7)])
    func whatIsExpectedOfThemIsWhatTheyShow(_ agents: Int, _ load: Double) {
        let handling = Distribution.exponential(mean: 180)
        let gap = Distribution.exponential(mean: 180 / load / Double(agents))
        var random = RandomSource(seed: UInt64(agents))
        var twins = Twins(agents: agents)
        var time = 0.0
        var sums = [0.0, 0, 0, 0]
        let count = 200_000
        for number in 0..<count {
            time += gap.sample(using: &random)
            twins.arrive(at: time)
            twins.end(number, handling: handling.sample(using: &random))
            guard let seen = twins.next() else { continue }
            sums[0] += seen.fastWait
            sums[1] += seen.fastWait > 0 ? 1 : 0
            sums[2] += seen.others >= agents ? 1 : 0
            sums[3] += Double(max(0, seen.others - agents))
        }
        let expected = Twins.Expected(offeredLoad: load * Double(agents), agents: agents, meanHandling: 180)
        let values = [expected.fastWait, expected.fastWaits, expected.fullHouse, expected.overflow]
        for (sum, value) in zip(sums, values) { #expect(abs(sum / Double(count) - value) < 0.08 * value) }
    }

    @Test func theySeeCallsInTheOrderOfArrivalWhicheverEndsFirst() {
        var twins = Twins(agents: 2)
        for time in [0.0, 1, 2] { twins.arrive(at: time) }
        twins.end(1, handling: 10)
        #expect(twins.next() == nil)
        twins.end(0, handling: 4)
        // The fast agent needs half of 4 seconds; with an agent for everybody, the first is still there.
        #expect(twins.next() == .init(arrivedAt: 0, fastWait: 0, others: 0))
        #expect(twins.next() == .init(arrivedAt: 1, fastWait: 1, others: 1))
        #expect(twins.next() == nil)
        twins.end(2, handling: 1)
        #expect(twins.next() == .init(arrivedAt: 2, fastWait: 5, others: 2))
    }

    /// The same run with and without them: the same mean within its error, which they make smaller.
    @Test func theyMakeTheStandardErrorSmaller() throws {
        let queue = CallbackQueue(arrivalRate: 1.0 / 24, meanHandling: 180, agents: 10)
        let wait = try #require(try SimulatedQueue(queue, seed: 3, hours: 600).means.estimate(.meanWait))
        var rarely = queue
        // As good as endless, but nothing is known of who is served.
        rarely.meanPatience = 1e9
        let plain = try #require(try SimulatedQueue(rarely, seed: 3, hours: 600).means.estimate(.meanWait))
        #expect(wait.standardError < 0.6 * plain.standardError)
        let expected = try #require(try queue.expected()[.meanWait])
        #expect(abs(wait.score(against: expected)) < 3.5)
    }

    /// Three of fifty batches saw a full house, and just they saw waits: how many they are is chance all the same.
    @Test func whatHappensTooSeldomExplainsNothing() throws {
        var batches = Array(repeating: BatchMeans.Batch(), count: 50)
        for index in batches.indices {
            batches[index].calls = 100 + Double(index % 3)
            batches[index].handled = 100
            batches[index].handling = 200 + Double(index % 5)
            batches[index].twinned = 100
        }
        for index in [3, 17, 30] {
            batches[index].fullHouse = 1
            batches[index].waited = 1
        }
        let controls = Controls(arrivalRate: 1, meanHandling: 2, agents: 10)
        let estimate = try #require(controls.mean(of: batches.map(\.waited), in: batches, length: 100))
        #expect(estimate.standardError > 0.025)
    }
}
