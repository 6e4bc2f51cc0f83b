import QueueEngine

/// How many inputs wait for one tenant at most.
public struct MailboxLimits: Hashable, Sendable {
    /// From here on digits, new calls and commands are refused.
    public var relaxed: Int
    /// From here on everything is refused but one piece of news of each Asterisk's connection.
    public var full: Int

    public init(relaxed: Int = 90_000, full: Int = 100_000) {
        self.relaxed = relaxed
        self.full = full
    }
}

/// How many inputs a mailbox has refused, by what they were.
public struct MailboxRefusals: Hashable, Sendable {
    public private(set) var digits = 0
    public private(set) var calls = 0
    public private(set) var commands = 0
    /// Losing one of these makes the engine's picture wrong until the next reconciliation.
    public private(set) var others = 0

    mutating func count(_ input: Input) {
        switch input {
        case .digitPressed: digits += 1
        case .callArrived: calls += 1
        case .command: commands += 1
        default: others += 1
        }
    }
}

extension Input {
    /// Whether the engine's picture stays right without it.
    var canBeRefusedFirst: Bool {
        switch self {
        case .digitPressed, .callArrived, .command: true
        default: false
        }
    }

    /// The Asterisk whose connection has come or gone, if that is what this tells.
    var connectionNews: NodeName? {
        switch self {
        case .reconciled(let presence): presence.node
        case .nodeDisconnected(let node): node
        default: nil
        }
    }
}
