/// What has broken, for the closing line.
public enum FaultKind: String, Sendable, CaseIterable {
    case slowRequest = "slow request"
    case failedRequest = "failed request"
    case lostAnswer = "lost answer"
    case unansweredRequest = "unanswered request"
    case slowNews = "slow event"
    case repeatedNews = "repeated event"
    case unknownNews = "unknown event"
    case lostNews = "lost event"
    case refusedInput = "refused input"
    case endlessSound = "endless sound"
    case storeOutage = "store outage"
    case crash = "crash"
    case crashLosingBatch = "crash that lost a batch"
    case crashKeepingBatch = "crash after a batch was stored"
    case crashInRelease = "crash between two acts"
    case stop = "orderly stop"
    case nodeChange = "change of Asterisks"
    case disconnection = "lost websocket"
    case networkCut = "network cut"
    case asteriskRestart = "Asterisk restart"
}

/// How often each has happened.
public struct FaultTally: Sendable, Hashable {
    private var counts = [Int](repeating: 0, count: FaultKind.allCases.count)

    public subscript(kind: FaultKind) -> Int { counts[Self.position(of: kind)] }

    public var total: Int { counts.reduce(0, +) }

    mutating func note(_ kind: FaultKind) { counts[Self.position(of: kind)] += 1 }

    mutating func add(_ other: Self) {
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    private static func position(of kind: FaultKind) -> Int { positions[kind] ?? 0 }

    private static let positions = Dictionary(
        uniqueKeysWithValues: FaultKind.allCases.enumerated().map { ($1, $0) }
    )
}
