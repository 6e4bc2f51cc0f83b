/// What a queue_log tells of one queue. Its size does not grow with the log's. Hours and days are those of each line's
/// own time, in whatever order the lines are.
public struct QueueLogSummary: Sendable {
    /// At most so many calls are followed from one line to another; beyond, the rest of a call goes unnoticed.
    static let maximumOpenCalls = 100_000
    static let hoursPerDay = 24
    /// So many hours are open at a time, for logs whose lines are a little out of order.
    static let openHours = 48
    /// At most so many days are told apart: a century.
    static let maximumDays = 36_525

    /// The names by which the log may call the queue.
    let names: Set<String>
    public private(set) var arrivals = 0
    public private(set) var abandoned = 0
    public private(set) var served = 0
    /// Calls that left the queue otherwise, such as by a key or a time limit.
    public private(set) var left = 0
    /// Days, of 24 hours from midnight UTC, on which calls came in.
    public var days: Int { daysWithCalls.count }
    private var arrivalsByHour = Array(repeating: 0, count: Self.hoursPerDay)
    /// Of each hour of the day: the sum over the days of the agents who took or ended a call in it.
    private var agentsByHour = Array(repeating: 0, count: Self.hoursPerDay)
    private var daysWithCalls: Set<Int> = []
    /// The agents seen in each open hour since 1970, and those hours in the order in which they were opened.
    private var agentsSeen: [Int: Set<String>] = [:]
    private var openedHours: [Int] = []
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
        let hour = line.time / 3_600
        switch line.event {
        case .entered:
            arrivals += 1
            arrivalsByHour[hour % Self.hoursPerDay] += 1
            if daysWithCalls.count < Self.maximumDays { daysWithCalls.insert(hour / Self.hoursPerDay) }
            if open.count < Self.maximumOpenCalls { open.insert(String(line.call)) }
        case .connected(let wait, let seconds):
            meet(line.agent, in: hour)
            guard open.remove(String(line.call)) != nil else { return }
            served += 1
            // Ringing is no longer waiting for an agent to be free, but the caller still waits.
            patience.censored.add(wait)
            if let seconds { ring.add(seconds) }
        case .completed(let seconds):
            meet(line.agent, in: hour)
            talk.add(seconds)
        case .abandoned(let wait):
            guard open.remove(String(line.call)) != nil else { return }
            abandoned += 1
            patience.abandoned.add(wait)
        case .left(let wait):
            guard open.remove(String(line.call)) != nil else { return }
            left += 1
            patience.censored.add(wait)
        case .other: break
        }
    }

    private mutating func meet(_ agent: Substring, in hour: Int) {
        guard agent != "NONE", !agent.isEmpty else { return }
        if agentsSeen[hour] == nil {
            if openedHours.count == Self.openHours { close(openedHours.removeFirst()) }
            openedHours.append(hour)
        }
        guard agentsSeen[hour, default: []].count < TheoryProblem.maximumAgents else { return }
        agentsSeen[hour, default: []].insert(String(agent))
    }

    private mutating func close(_ hour: Int) {
        agentsByHour[hour % Self.hoursPerDay] += agentsSeen.removeValue(forKey: hour)?.count ?? 0
    }

    mutating func finish() {
        for hour in openedHours { close(hour) }
        openedHours = []
    }

    /// The mean conversation in seconds; nil when none was logged.
    public var meanTalk: Double? { talk.mean }
    /// The mean time on the line of calls that were served, gave up or left, in seconds; nil when there were none.
    public var meanTimeOnLine: Double? {
        let calls = patience.abandoned.total + patience.censored.total
        return calls > 0 ? (patience.abandoned.sum + patience.censored.sum) / Double(calls) : nil
    }

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
