import ArgumentParser
import QueueEngine

/// `make benchmark-engine`: what the engine's inputs cost, how that depends on how much there is in a tenant, and how
/// many calls a second whole simulated worlds reach.
/// All sizes are measured in turn, so that noise hits them alike. It prints figures and asserts none.
@main
struct EngineBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "engine-benchmark")

    @Option(parsing: .upToNextOption, help: "How many places there are while single inputs are measured.")
    var places = [1, 100, 10_000, 1_000_000]
    @Option(parsing: .upToNextOption, help: "How many agents there are.")
    var agents = [1, 100, 10_000]
    @Option(help: "Inputs of each kind in each size.")
    var samples = 5_000
    @Option(help: "Whole calls of each kind.")
    var calls = 200_000
    @Option(help: "Samples of each whole world, of about 5000 calls.")
    var worlds = 15

    func validate() throws {
        guard !places.isEmpty, places.allSatisfy((1...5_000_000).contains), !agents.isEmpty,
            agents.allSatisfy((1...Limits.agentsPerTenant).contains), (1...10_000_000).contains(samples),
            (1...100_000_000).contains(calls), (1...10_000).contains(worlds)
        else { throw ValidationError("sizes are 1 to 5000000 places, 1 to \(Limits.agentsPerTenant) agents") }
    }

    func run() throws {
        let stopwatch = Stopwatch()
        print("Nanoseconds, medians; in parentheses the ratio to the first column.\n")
        for table in waitingCallers(stopwatch) + pendingCallbacks(stopwatch) + manyAgents(stopwatch) {
            print(table.markdown + "\n")
        }
        print(wholeCalls().markdown + "\n")
        var wholeWorlds = WholeWorlds()
        for seed in 0..<UInt64(worlds) { try wholeWorlds.measure(seed: seed, calls: 5_000) }
        print(wholeWorlds.markdown)
    }

    private func waitingCallers(_ stopwatch: Stopwatch) -> [Table] {
        var table = Table("callers waiting", sizes: places)
        var memory = Table("bytes", sizes: places)
        var houses = places.map { WaitingCallers(places: $0, agents: 1, stopwatch: stopwatch) }
        for (size, house) in zip(places, houses) {
            memory.add(house.bytesPerPlace, to: "a caller's place", size: size)
        }
        for _ in 0..<samples {
            for (position, size) in places.enumerated() {
                table.add(houses[position].join(), to: "join", size: size)
                table.add(houses[position].leave(), to: "leave", size: size)
                table.add(houses[position].dispatch(), to: "dispatch (4 inputs)", size: size)
                _ = houses[position].join()
            }
        }
        return [memory, table]
    }

    private func pendingCallbacks(_ stopwatch: Stopwatch) -> [Table] {
        var table = Table("callbacks pending", sizes: places)
        var memory = Table("bytes", sizes: places)
        var queues = places.map { PendingCallbacks(places: $0, stopwatch: stopwatch) }
        for (size, queue) in zip(places, queues) {
            memory.add(queue.bytesPerPlace, to: "a callback's place", size: size)
        }
        for _ in 0..<samples {
            for (position, size) in places.enumerated() {
                table.add(queues[position].request(), to: "request (2 inputs)", size: size)
                table.add(queues[position].expire(), to: "expire", size: size)
            }
        }
        return [memory, table]
    }

    private func manyAgents(_ stopwatch: Stopwatch) -> [Table] {
        var table = Table("agents", sizes: agents)
        var houses = agents.map { WaitingCallers(places: 1_000, agents: $0, stopwatch: stopwatch) }
        var calls = agents.map { WholeCalls(agents: $0) }
        for _ in 0..<samples {
            for (position, size) in agents.enumerated() {
                table.add(houses[position].dispatch(), to: "dispatch, all others busy (4 inputs)", size: size)
                _ = houses[position].join()
                let call = stopwatch.time { calls[position].live() }
                table.add(call, to: "whole call, all others idle (5 inputs)", size: size)
            }
        }
        return [table]
    }

    private func wholeCalls() -> Throughput {
        var throughput = Throughput()
        var live = WholeCalls(agents: 100)
        var callbacks = WholeCalls(agents: 1)
        for _ in 0..<max(1, calls / Throughput.callsPerSample) {
            throughput.measure("live call, 5 inputs") { live.live() }
            throughput.measure("live call and callback, 17 inputs") { callbacks.liveAndCallback() }
        }
        return throughput
    }
}
