/// What must always be true (design/invariants.md), by its number there.
public enum Invariant: Int, CaseIterable, Sendable, Comparable {
    case oneEnd = 1
    case promiseIsDurable
    case oneLegAndBridge
    case onePendingPerNumber
    case oneReservation
    case joinedWhenBothAreUp
    case noOvertaking
    case callbackIsNoWorse
    case attemptsAndGaps
    case callingHours
    case noDialAfterEnd
    case policyWhenDialling
    case nobodyIsMiscounted
    case stateIsFoldOfFacts
    case straysChangeNothing
    case liveness
    case oneOwner
    case nothingUnchecked
    case everythingIsLimited
    case restartsLoseNothing

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Why the simulation does not check it; nil where it does.
    public var notSupported: String? {
        switch self {
        case .callingHours: "rules have no calling hours yet"
        case .oneOwner:
            "the engine knows no owner; leases fence in QueueStore and QueueRuntime (LeaseTests, StoreFailureTests)"
        default: nil
        }
    }

    /// What is checked, in a few words.
    public var title: String {
        switch self {
        case .oneEnd: "a callback has exactly one end, and it is the true one"
        case .promiseIsDurable: "what was confirmed is durable"
        case .oneLegAndBridge: "one customer's leg and one bridge per callback"
        case .onePendingPerNumber: "one pending callback per number and queue"
        case .oneReservation: "one reservation per agent, and it ends"
        case .joinedWhenBothAreUp: "joined only when both are up"
        case .noOvertaking: "nobody overtakes"
        case .callbackIsNoWorse: "a callback is served where its caller would have been"
        case .attemptsAndGaps: "attempts and the gaps between them"
        case .callingHours: "calling hours"
        case .noDialAfterEnd: "no dialling after the end"
        case .policyWhenDialling: "the policy is asked when dialling"
        case .nobodyIsMiscounted: "arrived = served + abandoned + otherwise left + still there"
        case .stateIsFoldOfFacts: "the state is the fold of the facts"
        case .straysChangeNothing: "repeated and unknown events change nothing"
        case .liveness: "nobody waits while an agent is free"
        case .oneOwner: "one owner per tenant"
        case .nothingUnchecked: "nothing unchecked is dialled or shown"
        case .everythingIsLimited: "everything has a limit"
        case .restartsLoseNothing: "stops, crashes and lost connections drop nobody"
        }
    }
}
