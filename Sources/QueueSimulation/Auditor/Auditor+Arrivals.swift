import QueueEngine

/// Whoever comes in gets a place or goes back to the dialplan, with the true reason.
extension Auditor {
    mutating func noteArrival(_ channel: ChannelID, _ queue: QueueName, _ number: String?) {
        // Nobody comes in twice.
        guard minded[channel] == nil else { return }
        guard let book = queues[queue], let settings = book.settings else { return expect(.unknownQueue, of: channel) }
        guard book.placeCount < settings.maximumPlaces else { return expect(.queueFull, of: channel) }
        expectation = .place(channel, queue, shown: number)
    }

    private mutating func expect(_ reason: HandBack, of channel: ChannelID) {
        // What comes before a batch's first fact may have left before.
        guard let early = earlyReleases.removeValue(forKey: channel) else {
            dueReleases[channel] = reason
            return
        }
        check(.everythingIsLimited, early == reason, "\(channel) is handed back: \(early), not \(reason)")
    }

    mutating func noteRelease(of channel: ChannelID, _ reason: HandBack) {
        guard let due = dueReleases.removeValue(forKey: channel) else {
            earlyReleases[channel] = reason
            return
        }
        check(.everythingIsLimited, due == reason, "\(channel) is handed back: \(reason), not \(due)")
    }

    /// A step is over: what its input had to lead to has happened.
    mutating func concludeStep() {
        if let expectation {
            self.expectation = nil
            switch expectation {
            case .place(let channel, let queue, _):
                check(.nobodyIsMiscounted, false, "\(channel) comes into \(queue) and is forgotten")
            case .callback(let place, let number):
                check(
                    .policyWhenDialling,
                    false,
                    "\(place) confirms \(number), which is allowed, and is not promised it"
                )
            case .alreadyPending(let place, let holder):
                check(.onePendingPerNumber, false, "\(place) confirms the number of \(holder), and nothing follows")
            }
        }
        for place in mustEnd {
            check(.oneReservation, places[place] == nil, "an agent is released from \(place), said to have ended")
        }
        if !mustEnd.isEmpty { mustEnd = [] }
    }

    /// Whoever was to be handed back has been.
    mutating func checkReleases() {
        for (channel, reason) in dueReleases {
            check(.nobodyIsMiscounted, false, "\(channel) was to be handed back (\(reason)) and is forgotten")
        }
    }
}
