import ArgumentParser
import QueueSimulation

/// What seeds do, in a number each: a change that is to change nothing leaves them as they are.
struct FingerprintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fingerprint",
        abstract: "Prints a number for each seed that stays the same as long as every step of its run does.",
        discussion: "Example: queue-simulation fingerprint --seeds 20"
    )

    @Option(help: "The first seed.")
    var seed: UInt64 = 1

    @Option(help: "How many seeds.")
    var seeds = 10

    @Option(help: "How long calls come in for each seed, in hours.")
    var hours = 1.0

    func validate() throws {
        guard seeds > 0, hours > 0, hours <= 1_000 else {
            throw ValidationError("--seeds takes a number above 0, --hours hours above 0, at most 1000")
        }
    }

    func run() throws {
        for seed in (0..<UInt64(seeds)).map({ self.seed &+ $0 }) {
            let value = Simulation.fingerprint(Plan(seed: seed, hours: hours))
            print("seed \(seed): \(String(value, radix: 16))")
        }
    }
}
