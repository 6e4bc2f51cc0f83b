import QueueSimulation
import Testing

/// The short form of `make theory`: the real engine against queueing theory, with fixed seeds.
@Suite("The engine does what queueing theory says")
struct TheoryRunTests {
    /// The first sets are of every kind. Where few agents are, few calls are enough for batches that know nothing of
    /// each other; the other sets are for the long form.
    static let sets = ReferenceCase.all.prefix(16).filter { $0.queue.agents <= 5 }.enumerated().map { ($0, $1) }

    @Test("Every measure is within 3 standard errors", arguments: sets)
    func agrees(_ index: Int, _ set: ReferenceCase) throws {
        let simulated = try SimulatedQueue(
            set.queue,
            seed: 1_000 + UInt64(index),
            hours: set.hours(of: 4_000),
            warmUpHours: set.hours(of: 200)
        )
        #expect(simulated.turnedAway == 0)
        #expect(simulated.means.calls > 3_500)
        for (measure, expected) in set.values {
            let estimate = try #require(simulated.means.estimate(measure), "\(measure)")
            let score = estimate.score(against: expected)
            #expect(abs(score) < 3, "\(measure): \(estimate.value) ± \(estimate.standardError), theory \(expected)")
        }
    }

    @Test("The same seed gives the same run, another another")
    func seeds() throws {
        let queue = CallbackQueue(arrivalRate: 0.05, meanHandling: 180, meanPatience: 100, agents: 9)
        let first = try SimulatedQueue(queue, seed: 5, hours: 5)
        let same = try SimulatedQueue(queue, seed: 5, hours: 5)
        let other = try SimulatedQueue(queue, seed: 6, hours: 5)
        #expect(first.means.estimates == same.means.estimates)
        #expect(first.means.estimates != other.means.estimates)
    }

    @Test("Two settings are compared on the same callers")
    func commonNumbers() throws {
        var queue = CallbackQueue(arrivalRate: 0.05, meanHandling: 180, meanPatience: 100, agents: 9)
        let few = try SimulatedQueue(queue, seed: 5, hours: 20)
        queue.agents = 10
        let more = try SimulatedQueue(queue, seed: 5, hours: 20)
        #expect(few.means.calls == more.means.calls)
        let abandoning = try (
            #require(few.means.estimate(.abandonProbability)), #require(more.means.estimate(.abandonProbability))
        )
        #expect(abandoning.0.value > abandoning.1.value)
    }

    @Test(
        "A callback at once, by the key, and one after a whole second, by the offer, are the same but for that second"
    )
    func bothModes() throws {
        var queue = CallbackQueue(
            arrivalRate: 0.05,
            meanHandling: 180,
            meanPatience: 1e6,
            agents: 10,
            offerAfter: 1,
            acceptance: 1
        )
        let offered = try SimulatedQueue(queue, seed: 5, hours: 20)
        queue.offerAfter = 1.001
        let pressed = try SimulatedQueue(queue, seed: 5, hours: 20)
        for measure in Measure.allCases {
            let (one, other) = (offered.means.estimate(measure), pressed.means.estimate(measure))
            #expect(abs((one?.value ?? 0) - (other?.value ?? 0)) < 0.01, "\(measure)")
        }
    }

    @Test(
        "Who accepts at once never gives up: it is Erlang C, however short the patience",
        arguments: [0.01, 1, 20]
    )
    func acceptingAtOnce(_ patience: Double) throws {
        let queue = CallbackQueue(
            arrivalRate: 190.0 / 3_600,
            meanHandling: 180,
            meanPatience: patience,
            agents: 10,
            offerAfter: 0,
            acceptance: 1
        )
        let simulated = try SimulatedQueue(queue, seed: 7, hours: 20, warmUpHours: 10)
        let patient = CallbackQueue(arrivalRate: queue.arrivalRate, meanHandling: 180, agents: 10)
        let endless = try SimulatedQueue(patient, seed: 7, hours: 20, warmUpHours: 10)
        #expect(try #require(simulated.means.estimate(.abandonProbability)).value == 0)
        for measure in [Measure.waitProbability, .meanWait, .serviceLevel] {
            #expect(simulated.means.estimate(measure) == endless.means.estimate(measure), "\(measure)")
        }
    }

    @Test("Calls of a thousand years come when they are due, and not all at once")
    func aThousandYears() throws {
        let rare = CallbackQueue(arrivalRate: 1e-7, meanHandling: 200, agents: 1)
        let simulated = try SimulatedQueue(rare, seed: 1, hours: SimulatedQueue.maximumHours, warmUpHours: 1)
        #expect(abs(simulated.means.calls - 3_600) < 300 && simulated.turnedAway == 0)
        #expect(try #require(simulated.means.estimate(.waitProbability)).value < 0.01)
    }

    @Test("Whoever is left at the end is counted, however long they wait")
    func patientToTheEnd() throws {
        var queue = CallbackQueue(arrivalRate: 1.0 / 60, meanHandling: 3_600, meanPatience: 60, agents: 1)
        let impatient = try SimulatedQueue(queue, seed: 3, hours: 1, warmUpHours: 0)
        queue.meanPatience = 1e5
        let patient = try SimulatedQueue(queue, seed: 3, hours: 1, warmUpHours: 0)
        #expect(patient.means.calls == impatient.means.calls)
    }

    @Test("A queue that would grow without end, and hours that are none, are refused")
    func refused() {
        let full = CallbackQueue(arrivalRate: 0.05, meanHandling: 200, agents: 10)
        #expect(throws: TheoryProblem.unstable(load: 1)) { try SimulatedQueue(full, seed: 1, hours: 1) }
        let fine = CallbackQueue(arrivalRate: 0.04, meanHandling: 200, agents: 10)
        for hours in [0, -1, .nan, .infinity, 1e8] {
            #expect(throws: TheoryProblem.self) { try SimulatedQueue(fine, seed: 1, hours: hours) }
        }
    }
}
