/// One run: a seed, and what it is cut down to. The same plan gives the same run, on any machine.
public struct Plan: Sendable, Hashable {
    public var seed: UInt64
    /// How long calls come in, in hours.
    public var hours: Double
    /// At most so many callers.
    public var callers: Int
    /// What is left out although the seed has it.
    public var without: Set<Dimension>

    public init(seed: UInt64, hours: Double = 1, callers: Int = .max, without: Set<Dimension> = []) {
        self.seed = seed
        self.hours = hours
        self.callers = callers
        self.without = without
    }

    /// The options of `queue-simulation replay` that repeat it.
    public var options: String {
        var words = ["--seed \(seed)", "--hours \(hours)"]
        if callers < .max { words.append("--callers \(callers)") }
        if !without.isEmpty { words.append("--without \(without.sorted().map(\.rawValue).joined(separator: ","))") }
        return words.joined(separator: " ")
    }

    public var command: String { "swift run -c release queue-simulation replay \(options)" }
}
