import ArgumentParser

/// `make benchmark-ari`: what the ARI client costs beside a Python client of the same shape and beside bare libcurl,
/// all in one run, in turn. It prints figures and asserts none.
@main
struct ARIBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ari-benchmark",
        abstract: "Measure the ARI client beside a Python client and bare libcurl.",
        subcommands: [
            Compare.self, Source.self, Events.self, Requests.self, SocketRequests.self, Floor.self, Record.self,
        ],
        defaultSubcommand: Compare.self
    )
}
