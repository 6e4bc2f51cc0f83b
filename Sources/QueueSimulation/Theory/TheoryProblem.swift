/// Why there is nothing to compute: what is wrong with a value, and what would be right.
public enum TheoryProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The queue grows without end: those who never give up come faster than all agents together can serve.
    case unstable(load: Double)
    /// A value is out of range; its name is in plain words, such as `arrival rate`.
    case invalid(name: String, problem: String)

    public static let maximumAgents = 10_000

    public var description: String {
        switch self {
        case .unstable(let load):
            """
            the queue would grow without end: callers who do not give up are \(Self.rounded(load * 100)) % of what \
            the agents can serve. Use more agents, fewer calls, shorter calls or less patience
            """
        case .invalid(let name, let problem): "\(name): \(problem)"
        }
    }

    static func check(arrivalRate: Double, meanHandling: Double, agents: Int) throws(Self) {
        guard arrivalRate.isFinite, arrivalRate > 0 else {
            throw .invalid(name: "arrival rate", problem: "\(arrivalRate) is not a rate; use a number above 0")
        }
        guard meanHandling.isFinite, meanHandling > 0 else {
            throw .invalid(name: "handling time", problem: "\(meanHandling) is not a time; use seconds above 0")
        }
        guard (1...maximumAgents).contains(agents) else {
            throw .invalid(name: "agents", problem: "\(agents) is outside 1 to \(maximumAgents)")
        }
    }

    private static func rounded(_ value: Double) -> String {
        value < 1e15 ? "\((value * 100).rounded() / 100)" : "\(value)"
    }
}
