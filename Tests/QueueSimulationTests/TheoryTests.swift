import Foundation
import QueueSimulation
import Testing

extension ReferenceCase: CustomTestStringConvertible {
    public var testDescription: String { name }

    /// Those that Reference/theory.py computed.
    static let all: [Self] = {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/theory.json")
        return (try? JSONDecoder().decode([Self].self, from: Data(contentsOf: url))) ?? []
    }()
}

@Suite("Queueing theory")
struct TheoryTests {
    @Test("The reference has at least a dozen parameter sets of each kind of queue")
    func dozens() {
        var counts = [0, 0, 0, 0]
        for queue in ReferenceCase.all.map(\.queue) {
            switch (queue.offerAfter, queue.acceptance, queue.meanPatience) {
            case (nil, _, nil): counts[0] += 1
            case (nil, _, _): counts[1] += 1
            case (0, 1, _): counts[2] += 1
            default: counts[3] += 1
            }
        }
        #expect(counts.allSatisfy { $0 >= 12 }, "Erlang C, Erlang A, all at once, some after an offer: \(counts)")
    }

    @Test("Every value agrees with the reference to ten digits", arguments: ReferenceCase.all)
    func reference(_ set: ReferenceCase) throws {
        let values = try set.queue.expected()
        #expect(Set(values.keys) == Set(set.values.keys))
        for (measure, expected) in set.values {
            let value = try #require(values[measure])
            #expect(abs(value - expected) <= 1e-10 * max(abs(expected), 1e-3), "\(measure): \(value) \(expected)")
        }
    }

    @Test(
        "Erlang's closed formula and the integrals agree",
        arguments: [(1, 0.3), (7, 0.9), (120, 0.99), (9_000, 0.999)]
    )
    func erlangC(_ agents: Int, _ load: Double) throws {
        let rate = load * Double(agents) / 200
        let closed = try ErlangC(arrivalRate: rate, meanHandling: 200, agents: agents)
        let values = try CallbackQueue(arrivalRate: rate, meanHandling: 200, agents: agents, target: 7).expected()
        #expect(try abs(#require(values[.waitProbability]) - closed.waitProbability) < 1e-9)
        #expect(try abs(#require(values[.meanWait]) / closed.meanWait - 1) < 1e-8)
        #expect(try abs(#require(values[.serviceLevel]) - closed.serviceLevel(within: 7)) < 1e-9)
        #expect(try abs(#require(values[.occupancy]) - load) < 1e-12)
    }

    @Test("Everybody accepting at once is Erlang C, whatever the patience", arguments: [0.1, 30, 1e6])
    func acceptingAtOnce(_ patience: Double) throws {
        var queue = CallbackQueue(arrivalRate: 0.05, meanHandling: 180, agents: 11, target: 20)
        let patient = try queue.expected()
        queue.meanPatience = patience
        queue.offerAfter = 0
        queue.acceptance = 1
        let accepting = try queue.expected()
        for measure in [Measure.waitProbability, .meanWait, .serviceLevel, .abandonProbability, .occupancy] {
            #expect(try abs(#require(accepting[measure]) - #require(patient[measure])) < 1e-9, "\(measure)")
        }
        #expect(accepting[.callbackProbability] == accepting[.waitProbability])
        #expect(accepting[.meanTimeOnLine] == 0)
    }

    @Test("Very patient callers come close to Erlang C, very impatient ones to Erlang B")
    func limits() throws {
        var queue = CallbackQueue(arrivalRate: 0.04, meanHandling: 200, agents: 9)
        let patient = try queue.expected()
        queue.meanPatience = 1e9
        let almost = try queue.expected()
        #expect(try abs(#require(almost[.waitProbability]) - #require(patient[.waitProbability])) < 1e-6)
        queue.meanPatience = 1e-7
        // 8 erlangs on 9 lines, from B's own sum.
        var term = 1.0
        var sum = 1.0
        for line in 1...9 {
            term *= 8 / Double(line)
            sum += term
        }
        #expect(try abs(#require(queue.expected()[.abandonProbability]) - term / sum) < 1e-6)
    }

    @Test("Nothing overflows with 10,000 agents who have ten times more to do than they can")
    func huge() throws {
        let queue = CallbackQueue(arrivalRate: 500, meanHandling: 200, meanPatience: 3_600, agents: 10_000)
        let values = try queue.expected()
        #expect(try abs(#require(values[.occupancy]) - 1) < 1e-9)
        #expect(try abs(#require(values[.abandonProbability]) - 0.9) < 1e-9)
        // All who are served wait until only a tenth is still there.
        #expect(try abs(#require(values[.meanWaitOfServed]) - 3_600 * log(10)) < 30)
    }

    @Test("A queue that would grow without end is refused with its load")
    func unstable() throws {
        let full = CallbackQueue(arrivalRate: 0.05, meanHandling: 200, agents: 10)
        #expect(throws: TheoryProblem.unstable(load: 1)) { try full.expected() }
        var accepting = CallbackQueue(arrivalRate: 0.06, meanHandling: 200, meanPatience: 60, agents: 10)
        _ = try accepting.expected()
        accepting.offerAfter = 0
        accepting.acceptance = 1
        #expect(throws: TheoryProblem.self) { try accepting.expected() }
        accepting.acceptance = 0.5
        _ = try accepting.expected()
    }

    @Test("A value that is out of range is named")
    func invalid() {
        func problem(_ change: (inout CallbackQueue) -> Void) -> String? {
            var queue = CallbackQueue(arrivalRate: 0.01, meanHandling: 200, agents: 10)
            change(&queue)
            do {
                _ = try queue.expected()
                return nil
            } catch { return "\(error)" }
        }
        #expect(problem { _ in } == nil)
        #expect(problem { $0.arrivalRate = -1 }?.hasPrefix("arrival rate: -1.0 is not") == true)
        #expect(problem { $0.meanHandling = .nan }?.hasPrefix("handling time") == true)
        #expect(problem { $0.meanPatience = 0 }?.hasPrefix("patience") == true)
        #expect(problem { $0.meanPatience = 1e300 }?.hasPrefix("patience: 1e+300 is not a time") == true)
        #expect(problem { $0.agents = 0 }?.hasPrefix("agents: 0 is outside 1 to") == true)
        #expect(problem { $0.offerAfter = -1 }?.hasPrefix("offer after") == true)
        #expect(problem { $0.acceptance = 1.1 }?.hasPrefix("acceptance") == true)
        #expect(problem { $0.target = .infinity }?.hasPrefix("service level") == true)
    }
}
