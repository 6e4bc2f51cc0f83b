/// What runs have amounted to.
public struct Summary: Sendable {
    public var runs = 0
    /// Simulated time, in seconds.
    public var seconds = 0.0
    public var calls = 0
    public var faults = FaultTally()
    /// How often each invariant was checked.
    public var checks: [Invariant: Int] = [:]

    public init() {}

    public mutating func add(_ other: Self) {
        runs += other.runs
        seconds += other.seconds
        calls += other.calls
        faults.add(other.faults)
        checks.merge(other.checks, uniquingKeysWith: +)
    }

    /// How many of the invariants were checked at all, and which were not.
    public var coverage: String {
        let unchecked = Invariant.allCases.filter { checks[$0, default: 0] == 0 }.map { "\($0.rawValue)" }
        let all = Invariant.allCases.count
        let rest = unchecked.isEmpty ? "" : "; not checked here: \(unchecked.joined(separator: ", "))"
        return "\(all - unchecked.count) of \(all) invariants checked\(rest)"
    }

    /// The closing lines: what was simulated, what broke, and how often each invariant was checked.
    public var text: String {
        let hours = (seconds / 360).rounded() / 10
        var lines = ["\(runs) seeds, \(hours) hours and \(calls) calls simulated"]
        let broken = FaultKind.allCases.filter { faults[$0] > 0 }.map { "\($0.rawValue) \(faults[$0])" }
        lines.append("\(faults.total) faults: " + (broken.isEmpty ? "none" : broken.joined(separator: ", ")))
        lines.append("\(checks.values.reduce(0, +)) checks of invariants:")
        for invariant in Invariant.allCases {
            let number = invariant.rawValue < 10 ? " \(invariant.rawValue)" : "\(invariant.rawValue)"
            let count = invariant.notSupported.map { "not supported: \($0)" } ?? "\(checks[invariant, default: 0])"
            lines.append("  \(number) \(invariant.title): \(count)")
        }
        return lines.joined(separator: "\n")
    }
}
