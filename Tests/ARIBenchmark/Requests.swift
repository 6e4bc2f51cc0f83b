import ARI
import ArgumentParser
import Foundation
import Locking

/// Our client's requests: pings, so many at a time, each one's time taken by its caller.
struct Requests: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Send pings by ARIClient (a part of the comparison).")

    @OptionGroup var target: Target
    @Flag(help: "By tasks that run on the client's own thread.")
    var onExecutor = false

    func run() async throws {
        var configuration = ARIConfiguration(
            baseURL: target.url,
            username: target.username,
            password: Secret(try target.password),
            application: "callbackd"
        )
        configuration.requests.maximumConnections = max(target.parallel, 3)
        let client = ARIClient(configuration: configuration)
        // Connections are opened before the clock runs.
        for _ in 0..<20 { try await client.asterisk.ping() }
        let watch = Stopwatch()
        let times = try await Self.ping(client, target, on: onExecutor ? client.executor : nil)
        try target.tell(times, watch)
        client.shutdown()
    }

    /// So many at a time, each one's milliseconds.
    static func ping(
        _ client: ARIClient,
        _ target: Target,
        on executor: (any TaskExecutor)? = nil
    ) async throws -> [Double] {
        let each = target.count / target.parallel
        return try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<target.parallel {
                group.addTask(executorPreference: executor) { try await Self.ping(client, each) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    private static func ping(_ client: ARIClient, _ count: Int) async throws -> [Double] {
        var times: [Double] = []
        times.reserveCapacity(count)
        for _ in 0..<count {
            let start = ContinuousClock.now
            try await client.asterisk.ping()
            times.append((ContinuousClock.now - start).milliseconds)
        }
        return times
    }
}

/// Which Asterisk is asked, how often, and by how many at a time.
struct Target: ParsableArguments {
    @Option(help: "ARI's root.")
    var url: String
    @Option(help: "ARI's user.")
    var username = "callbackd"
    @Option(help: "A file that holds the user's password.")
    var passwordFile: String
    @Option(help: "Requests in all.")
    var count = 10_000
    @Option(help: "Requests at a time.")
    var parallel = 1

    func validate() throws {
        guard (1...256).contains(parallel), count >= parallel else {
            throw ValidationError("--parallel is from 1 to 256 and not more than --count")
        }
    }

    var password: String {
        get throws {
            try String(contentsOfFile: passwordFile, encoding: .utf8).trimmingCharacters(in: .newlines)
        }
    }

    func tell(_ times: [Double], _ watch: Stopwatch) throws {
        let (processor, seconds) = watch.measured
        var measured = Measured(count: times.count, processorSeconds: processor, seconds: seconds)
        measured.median = times.quantile(0.5)
        measured.p99 = times.quantile(0.99)
        try measured.tell()
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }
}
