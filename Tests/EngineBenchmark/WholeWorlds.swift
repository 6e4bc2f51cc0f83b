import QueueSimulation

/// How many calls a second of the processor holds when a whole world is simulated around the engine.
struct WholeWorlds {
    private struct Row {
        let kind: WholeWorld.Kind
        /// Calls per second, by whether the auditor looks on.
        var rates: [Bool: [Double]] = [:]
    }

    private var rows = WholeWorld.Kind.allCases.map { Row(kind: $0) }

    /// One sample of each, in turn: another seed, about `calls` calls.
    mutating func measure(seed: UInt64, calls: Int) throws {
        for index in rows.indices {
            for isAudited in [false, true] {
                let world = WholeWorld(rows[index].kind, isAudited: isAudited)
                rows[index].rates[isAudited, default: []].append(try rate(of: world, seed, calls))
            }
        }
    }

    /// Runs of ten simulated hours, one after another: their beginning and end cost little beside that.
    private func rate(of world: WholeWorld, _ seed: UInt64, _ calls: Int) throws -> Double {
        var done = 0
        var time = 0.0
        var run: UInt64 = 0
        while done < calls {
            var result: Result<Int, any Error> = .success(0)
            time += Stopwatch.processorTime {
                result = Result { try world.run(seed: seed &* 1_000 &+ run, hours: world.kind == .swarm ? 1 : 10) }
            }
            done += try result.get()
            run += 1
        }
        return Double(done) / time * 1e9
    }

    var markdown: String {
        let lines = rows.map { row in
            let cells = [false, true].map { isAudited in
                let rates = row.rates[isAudited, default: []]
                let bounds = [0.25, 0.75].map { "\(Int(rates.quantile($0).rounded()))" }.joined(separator: "–")
                return " \(Int(rates.median.rounded())) (\(bounds)) |"
            }
            return "| \(row.kind.rawValue) |" + cells.joined()
        }
        let head = "| whole worlds, calls a second: median (quartiles) | auditor off | auditor on |"
        return ([head, "|---|---:|---:|"] + lines).joined(separator: "\n")
    }
}
