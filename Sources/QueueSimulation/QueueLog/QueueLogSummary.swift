/// What a queue_log tells of one queue. Its size does not grow with the log's.
public struct QueueLogSummary: Sendable {
    /// At most so many calls are followed from one line to another; beyond, the rest of a call goes unnoticed.
    static let maximumOpenCalls = 100_000
    static let hoursPerDay = 24

    /// The names by which the log may call the queue.
    let names: Set<String>
    public private(set) var arrivals = 0
    public private(set) var abandoned = 0
    public private(set) var served = 0
    /// Days, of 24 hours from midnight UTC, on which calls came in.
    public private(set) var days = 0
    private var arrivalsByHour = Array(repeating: 0, count: Self.hoursPerDay)
    /// Of each hour of the day: the sum over the days of the agents who took or ended a call in it.
    private var agentsByHour = Array(repeating: 0, count: Self.hoursPerDay)
    private var hour = -1
    private var day = -1
    private var agentsThisHour: Set<String> = []
    /// Calls that entered and have not been served, by id.
    private var open: Set<String> = []

    var patience = PatienceEstimate()
    private(set) var talk = SecondsHistogram()
    private(set) var ring = SecondsHistogram()

    /// `queue` as an option names it: `acme/support` is the log's `acme/support` or `support`.
    init(queue: String) {
        names = [queue, queue.split(separator: "/").last.map(String.init) ?? queue]
    }

    mutating func take(_ line: QueueLogLine) {
        guard names.contains(String(line.queue)) else { return }
        turn(to: line.time)
        switch line.event {
        case .entered:
            arrivals += 1
            arrivalsByHour[hour % Self.hoursPerDay] += 1
            if day != hour / Self.hoursPerDay {
                day = hour / Self.hoursPerDay
                days += 1
            }
            if open.count < Self.maximumOpenCalls { open.insert(String(line.call)) }
        case .connected(let wait, let seconds):
            meet(line.agent)
            guard open.remove(String(line.call)) != nil else { return }
            served += 1
            // Ringing is no longer waiting for an agent to be free, but the caller still waits.
            patience.censored.add(wait)
            if let seconds { ring.add(seconds) }
        case .completed(let seconds):
            meet(line.agent)
            talk.add(seconds)
        case .abandoned(let wait):
            guard open.remove(String(line.call)) != nil else { return }
            abandoned += 1
            patience.abandoned.add(wait)
        case .left(let wait):
            guard open.remove(String(line.call)) != nil else { return }
            patience.censored.add(wait)
        case .other: break
        }
    }

    /// A log that is not in order stays in its latest hour.
    private mutating func turn(to time: Int) {
        let new = time / 3_600
        guard new > hour else { return }
        countAgents()
        hour = new
    }

    private mutating func meet(_ agent: Substring) {
        guard agent != "NONE", !agent.isEmpty, agentsThisHour.count < TheoryProblem.maximumAgents else { return }
        agentsThisHour.insert(String(agent))
    }

    private mutating func countAgents() {
        guard hour >= 0 else { return }
        agentsByHour[hour % Self.hoursPerDay] += agentsThisHour.count
        agentsThisHour = []
    }

    mutating func finish() { countAgents() }

    /// The mean conversation in seconds; nil when none was logged.
    public var meanTalk: Double? { talk.mean }
    /// The mean patience in seconds, taken for exponential; nil when nobody gave up.
    public var meanPatience: Double? { patience.exponentialMean }

    /// Arrivals per second in each hour of the day (UTC), over the days with calls.
    var profile: RateProfile? {
        let seconds = 3_600 * Double(max(days, 1))
        return RateProfile(rates: arrivalsByHour.map { Double($0) / seconds }, step: 3_600)
    }

    /// Agents in each hour of the day (UTC), over the days with calls, rounded.
    public var agents: [Int] {
        agentsByHour.map { Int((Double($0) / Double(max(days, 1))).rounded()) }
    }
}
