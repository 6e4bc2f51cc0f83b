import QueueEngine

/// Keeps the statistics of one queue, from the facts that callbackd stores and nothing else.
struct QueueStatistics: Observer {
    /// A place that has not ended.
    private final class Open {
        let arrivedAt: Instant
        let waited: Bool
        var promisedAt: Instant?

        init(arrivedAt: Instant, waited: Bool) {
            self.arrivedAt = arrivedAt
            self.waited = waited
        }
    }

    /// An agent who is rung for a place or talks.
    private final class Service {
        let agent: AgentName
        let arrivedAt: Instant
        var connectedAt: Instant?

        init(agent: AgentName, arrivedAt: Instant) {
            self.agent = agent
            self.arrivedAt = arrivedAt
        }
    }

    let queue: QueueName
    let start: Instant
    private(set) var means: BatchMeans
    private var open: [PlaceID: Open] = [:]
    /// Came in with the input being handled; told apart from those who wait by being served within it.
    private var newcomer: (place: PlaceID, at: Instant)?

    /// The queue's agents who are not paused.
    private var onDuty: Set<AgentName> = []
    private var busy = 0
    private var busySince: Instant
    /// Agents who rest after a conversation.
    private var resting: Set<AgentName> = []
    private var serving: [PlaceID: Service] = [:]
    private var twins: Twins?
    private var firstPlace: PlaceID?
    /// Calls that found no place.
    private(set) var turnedAway = 0
    /// By the hour of the day in which calls arrived.
    private(set) var hours = HourlyMeans()

    init(
        of queue: QueueName,
        start: Instant,
        means: BatchMeans
    ) {
        self.queue = queue
        self.start = start
        self.means = means
        twins = means.controls?.agents.map { Twins(agents: $0) }
        busySince = start
    }

    mutating func observe(_ happening: Happening, at now: Instant) {
        switch happening {
        case .given: settleNewcomer(waited: true)
        case .stored(let fact): take(fact.fact, at: fact.at)
        case .performed(.release): turnedAway += 1
        default: break
        }
    }

    private mutating func settleNewcomer(waited: Bool) {
        guard let (place, arrivedAt) = newcomer else { return }
        open[place] = Open(arrivedAt: arrivedAt, waited: waited)
        newcomer = nil
    }

    private mutating func take(_ fact: Fact, at now: Instant) {
        switch fact {
        case .joined(let place, let queue, _, _):
            guard queue == self.queue else { return }
            newcomer = (place, now)
            if firstPlace == nil { firstPlace = place }
            let arrivedAt = seconds(to: now)
            twins?.arrive(at: arrivedAt)
        case .agentRung(let place, let agent, _, _):
            if newcomer?.place == place { settleNewcomer(waited: false) }
            guard let caller = open[place] else { return }
            serving[place] = Service(agent: agent, arrivedAt: caller.arrivedAt)
            count(1, at: now)
        case .callbackRequested(let place, _, _): open[place]?.promisedAt = now
        case .connected(let place):
            serving[place]?.connectedAt = now
            close(place, .served, at: now)
        case .abandoned(let place), .callbackAlreadyPending(let place, _): close(place, .abandoned, at: now)
        case .callbackEnded(let place, let end): if end != .completed { close(place, .callbackLost, at: now) }
        case .serviceEnded(let place, _, let restUntil):
            guard let service = serving.removeValue(forKey: place) else { return }
            if let connectedAt = service.connectedAt {
                let handling = seconds(from: connectedAt, to: now)
                means.add(handling: handling, arrivedAt: seconds(to: service.arrivedAt))
                tellTwins(of: place, handling)
            }
            if restUntil == nil { count(-1, at: now) } else { resting.insert(service.agent) }
        case .agentReleased(let place, _, _, _), .attemptFailed(let place, _, _, _):
            if serving.removeValue(forKey: place) != nil { count(-1, at: now) }
        case .agentChanged(let agent, let settings):
            setDuty(of: agent, settings.queues.contains(queue) && !settings.isPaused, at: now)
        case .agentRemoved(let agent): setDuty(of: agent, false, at: now)
        case .agentRested(let agent): if resting.remove(agent) != nil { count(-1, at: now) }
        default: break
        }
    }

    private mutating func close(_ place: PlaceID, _ ending: CallRecord.Ending, at now: Instant) {
        if newcomer?.place == place { settleNewcomer(waited: true) }
        guard let closed = open.removeValue(forKey: place) else { return }
        let isCalledBack = ending == .served && closed.promisedAt != nil
        let record = CallRecord(
            arrivedAt: seconds(to: closed.arrivedAt),
            waited: closed.waited,
            wait: seconds(from: closed.arrivedAt, to: now),
            timeOnLine: seconds(from: closed.arrivedAt, to: closed.promisedAt ?? now),
            ending: isCalledBack ? .calledBack : ending,
            askedForCallback: closed.promisedAt != nil
        )
        means.add(record)
        if record.arrivedAt >= means.warmUp { hours.add(record) }
    }

    private mutating func tellTwins(of place: PlaceID, _ handling: Double) {
        guard let firstPlace else { return }
        twins?.end(Int(place.number - firstPlace.number), handling: handling)
        while let seen = twins?.next() { means.add(seen) }
    }

    private mutating func setDuty(of agent: AgentName, _ isOnDuty: Bool, at now: Instant) {
        guard onDuty.contains(agent) != isOnDuty else { return }
        count(0, at: now)
        if isOnDuty { onDuty.insert(agent) } else { onDuty.remove(agent) }
    }

    private mutating func count(_ difference: Int, at now: Instant) {
        // Who was paused in a call is there until its end.
        means.add(busy: busy, of: max(onDuty.count, busy), from: seconds(to: busySince), to: seconds(to: now))
        busy += difference
        busySince = now
    }

    private func seconds(to instant: Instant) -> Double { seconds(from: start, to: instant) }

    private func seconds(from begin: Instant, to end: Instant) -> Double {
        Double(end.milliseconds(since: begin)) / 1_000
    }
}
