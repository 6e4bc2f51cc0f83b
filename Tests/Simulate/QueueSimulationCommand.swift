import ArgumentParser

/// The simulation by hand: long runs, a failing seed once more, and what shows that nothing has changed.
@main
struct QueueSimulationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue-simulation",
        abstract: "Runs the queue engine in a seeded world and audits what it does.",
        subcommands: [RunCommand.self, ReplayCommand.self, FingerprintCommand.self]
    )
}
