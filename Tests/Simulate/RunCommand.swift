import ArgumentParser
import QueueSimulation

/// Many seeds, until the hours are simulated or one fails.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Simulates seed after seed until so many hours have passed in them, or one fails.",
        discussion: "Example: queue-simulation run --hours 1000"
    )

    @Option(help: "How many hours to simulate.")
    var hours = 100.0

    @Option(help: "The first seed.")
    var seed: UInt64 = 1

    @Option(help: "How long calls come in for each seed, in hours.")
    var hoursPerSeed = 1.0

    @Flag(help: "Do not look for a smaller run that fails.")
    var noShrinking = false

    func validate() throws {
        guard hours > 0, hours.isFinite, hoursPerSeed > 0, hoursPerSeed <= 1_000 else {
            throw ValidationError("--hours and --hours-per-seed take hours above 0, per seed at most 1000")
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        var summary = Summary()
        var next = seed
        while summary.seconds < hours * 3_600 {
            let outcome = Simulation.run(Plan(seed: next, hours: hoursPerSeed))
            summary.add(outcome.summary)
            if let violation = outcome.violation {
                print(summary.text)
                Report.fail(outcome.plan, violation, isShrinking: !noShrinking)
                throw ExitCode.failure
            }
            next &+= 1
        }
        print(summary.text)
        let seconds = Double((clock.now - start).components.seconds) + 0.001
        let speed = "\(Int(Double(summary.calls) / seconds)) calls a second, \(Int(seconds)) s"
        print("all invariants held, \(summary.coverage); \(speed)")
    }
}
