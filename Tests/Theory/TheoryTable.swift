import Foundation
import QueueSimulation

/// `make theory`: the real engine beside queueing theory. One line for each measure of each parameter set.
@main
struct TheoryTable {
    /// Beyond this many standard errors a value is taken for wrong.
    static let limit = 3.0

    static func main() throws {
        let options = try Options(CommandLine.arguments.dropFirst())
        let sets = try JSONDecoder().decode([ReferenceCase].self, from: Data(contentsOf: options.reference))
        var summary = Summary()
        print("set | measure | theory | simulated | standard error | relative | score")
        print("--- | --- | --- | --- | --- | --- | ---")
        for (index, set) in sets.enumerated() where options.names.isEmpty || options.names.contains(index + 1) {
            let seed = options.seed + UInt64(index)
            let calls = try options.calls ?? Self.calls(for: set, seed: seed)
            let began = clock()
            let simulated = try SimulatedQueue(set.queue, seed: seed, hours: set.hours(of: Double(calls)))
            summary.seconds += Double(clock() - began) / Double(CLOCKS_PER_SEC)
            summary.calls += simulated.means.calls
            summary.turnedAway += simulated.turnedAway
            for (measure, theory, estimate) in Self.values(of: set, simulated) {
                summary.add(estimate, theory)
                print("\(index + 1) \(set.name) | \(measure.rawValue) | \(Self.line(theory, estimate))")
            }
        }
        print(summary.text)
        if summary.worst > limit { exit(1) }
    }

    private static func values(of set: ReferenceCase, _ simulated: SimulatedQueue) -> [(Measure, Double, Estimate)] {
        Measure.allCases.compactMap { measure in
            guard let theory = set.values[measure], let estimate = simulated.means.estimate(measure) else { return nil }
            return (measure, theory, estimate)
        }
    }

    /// How many calls bring every standard error to 0.2 %, as a shorter run of another seed tells; a quarter more,
    /// since that is uncertain itself.
    private static func calls(for set: ReferenceCase, seed: UInt64) throws -> Int {
        let calls = 200_000.0
        let pilot = try SimulatedQueue(set.queue, seed: seed &+ 1_000_000, hours: set.hours(of: calls))
        let errors = values(of: set, pilot).map { $0.1 == 0 ? 0 : $0.2.standardError / abs($0.1) }
        let excess = (errors.max() ?? 0) / 0.002
        return Int(max(300_000, min(1.25 * calls * excess * excess, 1e9)))
    }

    private static func line(_ theory: Double, _ estimate: Estimate) -> String {
        let relative = theory == 0 ? "–" : String(format: "%.3f %%", 100 * estimate.standardError / abs(theory))
        return String(format: "%.6f | %.6f | %.6f", theory, estimate.value, estimate.standardError)
            + " | \(relative) | " + String(format: "%+.2f", estimate.score(against: theory))
    }
}

/// What all the lines together say.
struct Summary {
    var calls = 0
    var turnedAway = 0
    var seconds = 0.0
    var values = 0
    var squares = 0.0
    var worst = 0.0
    var largestError = 0.0

    mutating func add(_ estimate: Estimate, _ theory: Double) {
        let score = estimate.score(against: theory)
        worst = max(worst, abs(score))
        guard estimate.standardError > 0 else { return }
        values += 1
        squares += score * score
        if theory > 0 { largestError = max(largestError, estimate.standardError / theory) }
    }

    var text: String {
        String(
            format: """
                %d calls in %.1f s of the processor (%.0f a second), %d turned away; %d values with an error: largest score %.2f, \
                root mean square %.2f, largest relative standard error %.2f %%
                """,
            calls,
            seconds,
            Double(calls) / seconds,
            turnedAway,
            values,
            worst,
            (squares / Double(max(values, 1))).squareRoot(),
            100 * largestError
        )
    }
}

/// `CALLS SEED [SET …]`, sets by their numbers; all when none is named.
struct Options {
    /// Nil: as many as a standard error of 0.2 % takes.
    var calls: Int? = 1_000_000
    var seed: UInt64 = 1
    var names: Set<Int> = []
    let reference = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "QueueSimulationTests/Reference/theory.json")

    init(_ words: ArraySlice<String>) throws {
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count, numbers.allSatisfy({ $0 >= 0 }) else { throw Usage() }
        if let first = numbers.first { calls = first == 0 ? nil : max(first, 1_000) }
        if numbers.count > 1 { seed = UInt64(numbers[1]) }
        names = Set(numbers.dropFirst(2))
    }

    struct Usage: Error, CustomStringConvertible {
        let description = """
            usage: callbackd-theory [CALLS [SEED [SET …]]]
            0 calls: as many as a standard error of 0.2 % takes
            """
    }
}
