import ArgumentParser
import QueueSimulation

/// One run once more.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Repeats one run exactly, and tells what happened last when it fails.",
        discussion: "Example: queue-simulation replay --seed 17 --hours 0.5 --without crashes,typing"
    )

    @Option(help: "The seed.")
    var seed: UInt64

    @Option(help: "How long calls come in, in hours.")
    var hours = 1.0

    @Option(help: "At most so many callers.")
    var callers = Int.max

    @Option(
        help: "What to leave out, separated by commas: \(Dimension.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var without = ""

    @Option(help: "How many of the last happenings to print.")
    var trace = 60

    @Flag(help: "Print them even when nothing fails.")
    var always = false

    func validate() throws {
        guard hours > 0, hours <= 1_000, callers >= 0 else {
            throw ValidationError("--hours takes hours above 0, at most 1000; --callers a number from 0")
        }
    }

    func plan() throws -> Plan {
        var plan = Plan(seed: seed, hours: hours, callers: callers)
        for word in without.split(separator: ",") {
            guard let dimension = Dimension(rawValue: String(word)) else {
                throw ValidationError("--without does not know '\(word)'; see --help")
            }
            plan.without.insert(dimension)
        }
        return plan
    }

    func run() throws {
        let plan = try plan()
        let (outcome, lines) = Simulation.trace(plan, last: max(0, trace))
        if always || outcome.violation != nil { for line in lines { print(line) } }
        print("with \(outcome.dimensions.sorted().map(\.rawValue).joined(separator: ","))")
        guard let violation = outcome.violation else {
            print(outcome.summary.text)
            print("all invariants held, \(outcome.summary.coverage)")
            return
        }
        print(violation)
        throw ExitCode.failure
    }
}
