import QueueEngine

/// Whatever begins must end in time, a crash or a lost connection included: then the time counts from the mending.
extension Auditor {
    /// By when a customer's leg that is needed no longer must have been hung up, in seconds.
    static var parting: Int { 10 }

    mutating func checkDeadlines() {
        while let deadline = deadlines.min, deadline.at <= now {
            deadlines.removeMin()
            if let again = judge(deadline.subject) {
                deadlines.insert(Deadline(at: max(again, later(now, 1)), subject: deadline.subject))
            }
        }
    }

    /// When to look again; nil when it is settled.
    private mutating func judge(_ subject: Deadline.Subject) -> Instant? {
        switch subject {
        case .agent(let name, let version): judge(name, version)
        case .retry(let place): judgeRetry(of: place)
        case .expiry(let place): judgeExpiry(of: place)
        case .sound(let playback): judge(playback)
        case .leg(let leg): judge(leg)
        case .offer(let dialog, let due): judgeOffer(in: dialog, due: due)
        case .offerSaid(let dialog, let due): judgeSaidOffer(in: dialog, due: due)
        case .silence(let dialog, let begunAt): judgeSilence(in: dialog, begunAt: begunAt)
        }
    }

    private mutating func judge(_ name: AgentName, _ version: Int) -> Instant? {
        guard let book = agents[name], book.version == version else { return nil }
        let (longest, needsAsterisk): (Int, Bool) =
            switch book.occupation {
            case .idle, .talking: (0, false)
            case .serving(_, let longest): (longest, true)
            case .leaving: (Bounds.playback.count + Bounds.hangUp.count, true)
            case .resting: (0, false)
            }
        let node = needsAsterisk ? book.node : nil
        if let again = postponed(since: book.since, by: longest + slack, needing: node) { return again }
        check(.oneReservation, false, "\(name) is \(book.occupation) for ever")
        return nil
    }

    private mutating func judgeRetry(of place: PlaceID) -> Instant? {
        guard let retryAt = places[place]?.callback?.retryAt else {
            check(.liveness, true, "")
            return nil
        }
        if let again = postponed(since: retryAt, by: slack, needing: nil) { return again }
        check(.liveness, false, "\(place) is never tried again")
        return nil
    }

    private mutating func judgeExpiry(of place: PlaceID) -> Instant? {
        guard let book = places[place], let callback = book.callback, callback.end == nil else {
            check(.oneEnd, true, "")
            return nil
        }
        // Whoever is being served is served to the end.
        guard book.service == nil else { return later(now, slack) }
        if let again = postponed(since: callback.expiresAt, by: slack, needing: nil) { return again }
        check(.oneEnd, false, "\(place) never expires")
        return nil
    }

    private mutating func judge(_ leg: ChannelID) -> Instant? {
        // One that was never dialled disturbs nobody, and is cleared away by the next reconciliation.
        guard channels[leg]?.hasRung == true, legs[leg]?.isHangUpOrdered == false else {
            check(.oneLegAndBridge, true, "")
            return nil
        }
        if let again = postponed(since: nil, by: Self.parting, needing: leg.node) { return again }
        check(.oneLegAndBridge, false, "\(leg) is needed no longer and is never hung up")
        return nil
    }

    private mutating func judge(_ playback: PlaybackID) -> Instant? {
        guard sounding.contains(playback), channels[playback.channel] != nil else {
            check(.everythingIsLimited, true, "")
            sounding.remove(playback)
            return nil
        }
        let longest = Bounds.playback.count + slack
        if let again = postponed(since: nil, by: longest, needing: playback.channel.node) { return again }
        check(.everythingIsLimited, false, "\(playback.channel) hears \(playback) for ever")
        return nil
    }

    /// When the time is over for callbackd, whose clock stands still while it is dead or cut off from what it needs.
    func postponed(since: Instant?, by seconds: Int, needing node: NodeName?) -> Instant? {
        guard isAlive else { return later(now, seconds) }
        var start = max(since ?? aliveSince, aliveSince)
        if let node {
            guard reachable.contains(node), let sound = soundSince[node] else { return later(now, seconds) }
            start = max(start, sound)
        }
        let due = later(start, seconds)
        return due <= now ? nil : due
    }
}
