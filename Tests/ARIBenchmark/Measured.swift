import Foundation

/// What a client tells of its run, as JSON on its standard output; the Python client tells the same.
struct Measured: Codable {
    /// Events or requests.
    var count: Int
    /// Sum of what was looked at in the events; both clients must agree.
    var checksum = 0
    /// Processor time of all threads, user and system, in seconds.
    var processorSeconds: Double
    var seconds: Double
    /// What the resident memory grew by.
    var kilobytes = 0
    /// Each request's time in milliseconds.
    var median: Double?
    var p99: Double?

    func tell() throws {
        print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
    }
}

/// The clocks of a run.
struct Stopwatch {
    private let started = ContinuousClock.now
    private let processor = Self.processorSeconds

    var measured: (processorSeconds: Double, seconds: Double) {
        let elapsed = (ContinuousClock.now - started).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return (Self.processorSeconds - processor, seconds)
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The process's resident memory.
    static var residentKilobytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { $0.split { !$0.isNumber }.first }.flatMap { Int($0) } ?? 0
    }
}

extension [Double] {
    /// The value that a share of all lies at or below.
    func quantile(_ share: Double) -> Double {
        guard !isEmpty else { return .nan }
        return sorted()[Int((share * Double(count - 1)).rounded())]
    }
}
