import QueueEngine

/// callbackd's state, as far as it can be seen, against the books.
extension Auditor {
    /// Everything is durable: only what was touched since the last time is looked at.
    mutating func settle(_ state: TenantState, stored: TenantState, _ timers: ArmedTimers, at now: Instant) {
        self.now = now
        concludeStep()
        check(.stateIsFoldOfFacts, state.sequence == stored.sequence, "facts are missing: \(state.sequence)")
        for place in touchedPlaces {
            check(
                .stateIsFoldOfFacts,
                state.places[place] == stored.places[place],
                "\(place) is not what the facts say: \(String(describing: state.places[place]))"
            )
        }
        for agent in touchedAgents {
            check(
                .stateIsFoldOfFacts,
                state.agents[agent] == stored.agents[agent],
                "\(agent) is not what the facts say: \(String(describing: state.agents[agent]))"
            )
        }
        let (here, left, all) = (places.count, ended, joined)
        check(
            .nobodyIsMiscounted,
            all == left + here && state.places.count == here,
            "\(all) joined, \(left) ended, \(here) are here, \(state.places.count) in the state"
        )
        for (place, claim) in gaveWay {
            check(.callbackIsNoWorse, false, "\(place) is cancelled unasked, and nobody takes \(claim.number) over")
        }
        check(.noDialAfterEnd, late.isEmpty, "dialled for nobody: \(state.sequence)")
        checkIdleness()
        let bound = 16 + 5 * places.count + 4 * agents.count + 4 * channels.count
        check(
            .everythingIsLimited,
            timers.count <= bound,
            "\(timers.count) timers are armed for \(here) places"
        )
        touchedPlaces.removeAll(keepingCapacity: true)
        touchedAgents.removeAll(keepingCapacity: true)
        askedToCancel.removeAll(keepingCapacity: true)
    }

    /// Nobody who is ready waits while an agent is free.
    private mutating func checkIdleness() {
        for queue in touchedQueues where queues[queue].map({ $0.freeAgents > 0 }) ?? false {
            for node in reachable {
                let waiting = firstReady(in: queue, on: node)
                check(.liveness, waiting == nil, "\(waiting!) waits in \(queue) while an agent is free")
            }
        }
        touchedQueues.removeAll(keepingCapacity: true)
    }

    /// After a start, everything is as it was stored.
    mutating func recover(_ standing: Standing) {
        isAlive = true
        aliveSince = now
        reachable = []
        check(.stateIsFoldOfFacts, standing.state == standing.stored, "the start has changed the state")
        let state = standing.state
        let here = places.count
        check(
            .restartsLoseNothing,
            state.places.count == here,
            "\(here) places were stored, \(state.places.count) are found"
        )
        for (id, book) in places {
            let found = state.places[id]
            check(.restartsLoseNothing, found != nil && found?.queue == book.queue, "\(id) is lost")
            check(
                .promiseIsDurable,
                found?.callback?.number == book.callback?.number,
                "the callback of \(id) is lost"
            )
            check(
                .attemptsAndGaps,
                (found?.callback?.attempts ?? 0) == (book.callback?.attempts ?? 0),
                "attempts of \(id) are forgotten"
            )
        }
        for (name, book) in agents {
            check(.restartsLoseNothing, state.agents[name]?.settings == book.settings, "\(name) is lost")
        }
        touchedQueues.formUnion(queues.keys)
    }

    /// The day is over and everything was mended.
    mutating func close(_ standing: Standing, _ channelCount: Int, _ bridgeCount: Int) {
        checkDeadlines()
        let state = standing.state
        check(.stateIsFoldOfFacts, state == standing.stored, "the state is not the fold of the facts")
        let (left, all, gone) = (places, joined, ended)
        check(.liveness, left.isEmpty, "\(left.keys.sorted()) are left when all is mended")
        check(.nobodyIsMiscounted, all == gone + left.count, "\(all) joined, \(gone) ended, \(left.count) are here")
        check(.oneEnd, queues.values.allSatisfy(\.pending.isEmpty), "callbacks are pending when all is over")
        check(.restartsLoseNothing, state.departing.isEmpty, "\(state.departing) depart for ever")
        check(.everythingIsLimited, channelCount == 0, "\(channelCount) channels are left")
        check(.everythingIsLimited, bridgeCount == 0, "\(bridgeCount) bridges are left")
        for (name, book) in agents {
            check(.oneReservation, book.occupation == .idle, "\(name) is \(book.occupation) when all is over")
        }
        let (early, known) = (earlyReleases, minded.keys.sorted { $0.id < $1.id })
        check(.everythingIsLimited, early.isEmpty, "handed back, and nothing says why: \(early)")
        check(.nobodyIsMiscounted, known.isEmpty, "\(known) are minded for ever")
        let timers = standing.armedTimers.keys.map { "\($0)" }.sorted()
        check(.everythingIsLimited, timers.isEmpty, "timers are left: \(timers)")
    }
}
