import Foundation
import LabKit

/// What the two daemons take of the machine: processor time of each side's calls, and memory.
struct Usage {
    /// One program's figures.
    struct Figure {
        let name: String
        let value: String
    }

    private struct Program {
        let name: String
        let pid: Int32
        let memoryBefore: Int
        let secondsBefore: Double
    }

    private let programs: [Program]
    private let started = ContinuousClock.now
    private var seconds: [String: Double] = [:]
    private var calls: [String: Int] = [:]
    private var syncs: [Double] = []
    private let disk: Disk

    init(_ centre: ContactCentre) {
        disk = centre.disk
        let pids = [("Asterisk", centre.lab.asteriskPID), ("callbackd", centre.callbackd.pid)]
        programs = pids.compactMap { name, pid in
            guard let pid else { return nil }
            let memory = Self.kilobytes(pid, "VmRSS")
            return Program(name: name, pid: pid, memoryBefore: memory, secondsBefore: Self.seconds(pid))
        }
    }

    /// Counts what both programs use during one call of a side.
    mutating func count(_ side: Side, _ call: () async throws -> Void) async throws {
        let before = programs.map { Self.seconds($0.pid) }
        try await call()
        for (program, start) in zip(programs, before) {
            seconds["\(program.name), a call in \(side.name)", default: 0] += Self.seconds(program.pid) - start
        }
        calls[side.name, default: 0] += 1
        if let sync = disk.sync() { syncs.append(sync) }
    }

    func figures() -> [Figure] {
        var figures = seconds.keys.sorted().compactMap { key -> Figure? in
            guard let side = key.split(separator: " ").last, let count = calls[String(side)] else { return nil }
            return Figure(
                name: "processor time: \(key)",
                value: String(format: "%.1f ms", seconds[key, default: 0] / Double(count) * 1000)
            )
        }
        var load = [0.0, 0, 0]
        getloadavg(&load, 3)
        let machine = String(format: "%d cores, load %.1f", ProcessInfo.processInfo.activeProcessorCount, load[1])
        figures.append(Figure(name: "machine, with its load over the last 5 minutes", value: machine))
        let elapsed = (ContinuousClock.now - started).components.seconds
        for program in programs {
            let used = Self.seconds(program.pid) - program.secondsBefore
            figures.append(
                Figure(
                    name: "processor time: \(program.name), the whole run",
                    value: String(format: "%.1f s of %d s", used, Int(elapsed))
                )
            )
            let memory = [
                program.memoryBefore, Self.kilobytes(program.pid, "VmRSS"), Self.kilobytes(program.pid, "VmHWM"),
            ]
            .map { String(format: "%.1f", Double($0) / 1024) }
            figures.append(
                Figure(
                    name: "resident memory: \(program.name), at the start, at the end, at most",
                    value: memory.joined(separator: ", ") + " MiB"
                )
            )
        }
        if let most = syncs.max() {
            let times = [syncs.median, syncs.quantile(0.95), most].map { String(format: "%.2f", $0) }
            figures.append(
                Figure(
                    name: "disk of the store, write and fdatasync of 4 KiB: median, p95, max",
                    value: times.joined(separator: ", ") + " ms"
                )
            )
        }
        return figures
    }

    /// Processor time of all threads, ended ones included, by the process's own clock.
    private static func seconds(_ pid: Int32) -> Double {
        var clock = clockid_t()
        var time = timespec()
        guard clock_getcpuclockid(pid, &clock) == 0, clock_gettime(clock, &time) == 0 else { return .nan }
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func kilobytes(_ pid: Int32, _ field: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(field + ":") }
        return line.flatMap { $0.split { !$0.isNumber }.first }.flatMap { Int($0) } ?? 0
    }
}
