import HeapModule
import QueueEngine

/// Checks callbackd against design/invariants.md, from outside: it knows what was given to callbackd, what it let out,
/// what it made durable, and what the phones went through, and keeps its own books of that. It is written from the
/// invariants and not from the engine, which it never asks.
///
/// Checks per step touch only what the step is about, so that their cost does not grow with the number of places.
struct Auditor: Observer {
    static var looksAtStates: Bool { true }
    /// The only one in the world whose calls are followed.
    static var tenant: String { "acme" }

    /// By how much anything may be late, in seconds: a store that fails for a while, several slow requests.
    let slack: Int
    private(set) var violation: Violation?
    private(set) var checks = [Int](repeating: 0, count: Invariant.allCases.count + 1)

    var places: [PlaceID: PlaceBook] = [:]
    var newestPlace = PlaceID(0)
    var joined = 0
    var ended = 0
    var callerPlaces: [ChannelID: PlaceID] = [:]
    var queues: [QueueName: QueueBook] = [:]
    var tenant: TenantSettings
    var agents: [AgentName: AgentBook] = [:]
    /// How often any agent's occupation has changed; an agent can be removed and come back.
    var occupations = 0
    var legs: [ChannelID: LegBook] = [:]
    var channels: [ChannelID: ChannelBook] = [:]
    var customerLegs: [PlaceID: Set<ChannelID>] = [:]
    /// Where those who are served talk.
    var liveBridges: [PlaceID: BridgeID] = [:]
    var bridges: [BridgeID: PlaceID] = [:]
    var wasJoined: Set<BridgeID> = []
    /// Legs whose dialling was let out after its reason was gone: they must be hung up in the same breath.
    var late: Set<ChannelID> = []
    /// What the last reconciliations have shown and is to be gone on with, or cleared away, at once.
    var unnoticed: Set<ChannelID> = []
    var unjoined: [BridgeID: PlaceID] = [:]
    var joinOrderedAt: [BridgeID: Instant] = [:]
    var sounding: Set<PlaybackID> = []
    /// By the channel.
    var spoken: [ChannelID: SpokenBook] = [:]
    var departing: Set<ChannelID> = []
    /// On the line, and for them the word that there will be a callback has left.
    var confirmed: Set<ChannelID> = []
    var usedIDs: Set<String> = []

    /// The Asterisks that callbackd can reach, as far as it was told.
    var reachable: Set<NodeName> = []
    /// Since when there was no gap in callbackd's life or its reach.
    var soundSince: [NodeName: Instant] = [:]
    var aliveSince: Instant
    var isAlive = true

    var touchedQueues: Set<QueueName> = []
    var touchedPlaces: Set<PlaceID> = []
    var touchedAgents: Set<AgentName> = []
    var deadlines = Heap<Deadline>()
    /// Callbacks that an administrator has asked to be cancelled, in what is being looked at.
    var askedToCancel: Set<PlaceID> = []
    /// How the callback of such a command stood when the command was taken.
    var standings: [RequestID: CallbackStanding] = [:]
    /// Commands that have no answer yet.
    var commands: [RequestID: CommandBook] = [:]
    /// Callers on the line whom callbackd listens to.
    var dialogs: [ChannelID: DialogBook] = [:]
    /// What is being looked at has followed from this.
    var cause: Input?
    /// What must follow from it, and has not yet.
    var expectation: Expectation?
    /// Places that are said to have ended in it.
    var mustEnd: Set<PlaceID> = []
    /// Callers who are to be handed back, and those who were before it is known why.
    var dueReleases: [ChannelID: HandBack] = [:]
    var earlyReleases: [ChannelID: HandBack] = [:]
    /// Callers' channels that callbackd has not yet said are gone, and their places, ended or not.
    var minded: [ChannelID: PlaceID] = [:]
    /// Callbacks that were cancelled unasked: an earlier place must take their number over.
    var gaveWay: [PlaceID: (queue: QueueName, number: PhoneNumber)] = [:]

    var now: Instant

    init(tenant: TenantSettings, start: Instant, slack: Int) {
        self.tenant = tenant
        self.slack = slack
        now = start
        aliveSince = start
    }

    var hasSeenEnough: Bool { violation != nil }

    func count(of invariant: Invariant) -> Int { checks[invariant.rawValue] }

    mutating func observe(_ happening: Happening, at now: Instant) {
        self.now = now
        switch happening {
        case .given(let input): note(input)
        case .stored(let fact): enter(fact)
        case .tookStray(let input, let facts, let acts): checkStray(input, facts, acts)
        case .performed(let act): check(act)
        case .replied(let request, let command, let result): check(request, command, result)
        case .died:
            concludeStep()
            isAlive = false
            dialogs = [:]
            dueReleases = [:]
            earlyReleases = [:]
            late = []
            unnoticed = []
            unjoined = [:]
            // What was asked for may never have left.
            for leg in legs.values { leg.isHangUpOrdered = false }
            standings = [:]
            commands = [:]
            spoken = [:]
        case .recovered(let standing): recover(standing)
        case .phone(let event): note(event)
        case .removed(let node): reachable.remove(node)
        case .tick:
            checkDeadlines()
            checkNotice()
            checkReleases()
            checkAnswers()
        case .closed(let standing, let channels, let bridges): close(standing, channels, bridges)
        }
    }

    /// The first violation is the one that counts; what follows it may follow from it.
    mutating func check(_ invariant: Invariant, _ holds: Bool, _ text: @autoclosure () -> String) {
        checks[invariant.rawValue] += 1
        guard !holds, violation == nil else { return }
        violation = Violation(invariant: invariant, text: text(), at: now)
    }
}
