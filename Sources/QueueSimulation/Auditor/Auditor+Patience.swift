import QueueEngine

/// What may last so long is given that time: nobody is given up, and no sound is taken for over, before.
extension Auditor {
    /// From now on something else is waited for.
    mutating func expectPatience(with id: PlaceID, for seconds: Int, at: Instant) {
        places[id]?.service?.since = at
        places[id]?.service?.patience = seconds
    }

    /// The time limit of a leg is over.
    mutating func checkPatience(with leg: ChannelID) {
        guard let id = legs[leg]?.place, let place = places[id], let service = place.service else { return }
        let isAwaited = leg == (service.joining == nil ? service.customerLeg ?? service.leg : service.leg)
        // An agent who listens is waited for by the sound's own limit.
        guard isAwaited, service.joining != nil || service.customerLeg != nil || !service.isAnswered else { return }
        let due = later(service.since, shortest(service, in: place.queue))
        let isDue = due <= now
        check(.everythingIsLimited, isDue, "\(leg) is given up, and might take until \(due)")
    }

    /// What has become of a channel that is out of reach cannot be known, however long it takes.
    mutating func checkReach(of fact: Fact) {
        let channel: ChannelID
        switch cause {
        case .timerFired(.leg(let leg))?: channel = leg
        case .timerFired(.hangUp(let gone))?: channel = gone
        default: return
        }
        check(.restartsLoseNothing, reachable.contains(channel.node), "\(channel) is out of reach: \(fact)")
    }

    /// A ring that is found after a start lasts as long as the settings say then.
    private func shortest(_ service: ServiceBook, in queue: QueueName) -> Int {
        guard service.joining == nil, let settings = queues[queue]?.settings else { return service.patience }
        let ring = service.customerLeg == nil ? settings.agentRing : settings.rule.customerRing
        return min(service.patience, ring.count)
    }

    /// A sound has left for a channel, which plays one at a time: another would wait behind it.
    mutating func speak(_ playback: PlaybackID) {
        let earlier = spoken[playback.channel]?.playback
        let isAlone = earlier.map { !sounding.contains($0) } ?? true
        check(.everythingIsLimited, isAlone, "\(playback.channel) hears \(earlier!), and \(playback) is put behind it")
        spoken[playback.channel] = SpokenBook(playback: playback, since: now)
    }

    mutating func forgetSpoken(_ playback: PlaybackID) {
        if spoken[playback.channel]?.playback == playback { spoken[playback.channel] = nil }
    }

    /// The time limit of a sound is over.
    mutating func checkOverdue(_ playback: PlaybackID) {
        guard let book = spoken[playback.channel], book.playback == playback else { return }
        let isOverdue = book.since + Bounds.playback <= now + Bounds.storing
        check(.everythingIsLimited, isOverdue, "\(playback) is taken for over before its time")
    }
}
