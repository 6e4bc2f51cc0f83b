/// What a seed may have or not have: a kind of fault, of behaviour or of setting. Each is drawn on its own, so that
/// leaving one out changes nothing in the others.
public enum Dimension: String, CaseIterable, Sendable, Comparable {
    case crashes
    case crashesInRelease = "crashes-in-release"
    case stops
    case disconnections
    case networkCuts = "network-cuts"
    case asteriskRestarts = "asterisk-restarts"
    case manyNodes = "many-nodes"
    case nodeChanges = "node-changes"
    case slowRequests = "slow-requests"
    case slowNews = "slow-events"
    case failingRequests = "failing-requests"
    case lostAnswers = "lost-answers"
    case repeatedNews = "repeated-events"
    case unknownNews = "unknown-events"
    case refusedInputs = "refused-inputs"
    case endlessSounds = "endless-sounds"
    case storeOutages = "store-outages"
    case earlyActs = "early-acts"
    case requests
    case offers
    case impatience
    case fidgeting
    case wavering
    case typing
    case sharedNumbers = "shared-numbers"
    case hiddenNumbers = "hidden-numbers"
    case slowAgents = "slow-agents"
    case absentAgents = "absent-agents"
    case rudeAgents = "rude-agents"
    case absentCustomers = "absent-customers"
    case machines
    case wrapUp = "wrap-up"
    case manyQueues = "many-queues"
    case overload
    case smallLimits = "small-limits"
    case cancellations
    case ruleChanges = "rule-changes"
    case queueChanges = "queue-changes"
    case pauses
    case agentChanges = "agent-changes"
    case nonsense
    case unansweredRequests = "unanswered-requests"
    /// Agents wait on a silent line for ever.
    case patientAgents = "patient-agents"
    case queueRemovals = "queue-removals"

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
