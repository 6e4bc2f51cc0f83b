import QueueEngine

/// People at their phones.
extension World {
    mutating func scheduleArrival(in queue: Int) {
        guard callers < scenario.maximumCallers,
            let time = arrivals[queue].next(before: scenario.duration)
        else { return }
        calendar.schedule(.arrival(queue), at: Self.start + time)
    }

    mutating func arrive(in index: Int) {
        scheduleArrival(in: index)
        guard callers < scenario.maximumCallers else { return }
        callers += 1
        let queue = scenario.queues[index]
        let node = scenario.nodes[callers % scenario.nodes.count]
        let channel = ChannelID(node: node, id: "1704067200.\(callers)")
        let caller = Caller(queue: queue.name, shownNumber: String(5_550_000_000 + callers), key: queue.settings.rule.key)
        asterisk.lines[channel] = Line(whose: .caller(caller), state: .ringing)
        note(.phone(.called(channel, queue.name)))
        tell(.callArrived(channel, queue: queue.name, callerNumber: caller.shownNumber))
        schedule(.impatience(channel), in: scenario.callers.patience.sample(using: &random.patience))
        if random.acceptance.chance(scenario.callers.asksAtOnce) { react(on: channel, with: [caller.key]) }
        if random.acceptance.chance(scenario.callers.asksWhileWaiting) {
            schedule(.press(channel, caller.key), in: scenario.callers.asksAfter.sample(using: &random.keys))
        }
    }

    /// Whoever talks, or has been promised a callback, is patient.
    mutating func loseOnesPatience(_ channel: ChannelID) {
        guard let line = asterisk.lines[channel], line.bridge == nil else { return }
        hangUp(channel)
    }

    mutating func hangUp(_ channel: ChannelID) { end(channel) }

    mutating func press(_ digit: Digit, on channel: ChannelID) {
        guard asterisk.lines[channel] != nil else { return }
        tell(.digitPressed(channel, digit))
    }

    private mutating func react(on channel: ChannelID, with keys: [Digit]) {
        let after = scenario.callers.reaction.sample(using: &random.keys)
        for (position, key) in keys.enumerated() {
            schedule(.press(channel, key), in: after + 0.001 * Double(position))
        }
    }

    mutating func hear(_ sounds: [Sound], on channel: ChannelID, _ whose: Line.Whose) {
        guard case .caller(let caller) = whose, case .prompt(let prompt)? = sounds.last else { return }
        switch prompt {
        case .callbackOffer(let key):
            if random.acceptance.chance(scenario.callers.acceptsOffer) { react(on: channel, with: [key]) }
        case .callbackNumber:
            _ = caller
            react(on: channel, with: [.pound])
        default: break
        }
    }

    mutating func phoneRings(_ leg: ChannelID, _ whose: Line.Whose, for ring: Double) {
        let answersAfter =
            if case .agent = whose {
                scenario.agentHabits.answersAfter.sample(using: &random.agents)
            } else {
                scenario.customers.answersAfter.sample(using: &random.customers)
            }
        if answersAfter == 0 {
            // At once means before anything else of this instant, such as a key pressed upon arrival.
            pickUp(leg)
        } else if answersAfter < ring {
            schedule(.pickUp(leg), in: answersAfter)
        } else {
            schedule(.turnDown(leg, .noAnswer), in: ring)
        }
    }

    mutating func pickUp(_ leg: ChannelID) {
        guard asterisk.lines[leg]?.state == .ringing else { return }
        asterisk.lines[leg]?.state = .up
        note(.phone(.answered(leg)))
        tell(.legAnswered(leg))
    }

    mutating func turnDown(_ leg: ChannelID, _ failure: LegFailure) {
        guard asterisk.lines[leg]?.state == .ringing else { return }
        end(leg, failure)
    }

    /// They talk, and one of them hangs up first.
    mutating func converse(_ customer: ChannelID, _ agent: ChannelID) {
        let talk = scenario.callers.talk.sample(using: &random.talk)
        let isAgent = random.agents.chance(scenario.agentHabits.endsTalk)
        schedule(.hangUp(isAgent ? agent : customer), in: talk)
    }
}

extension Instant {
    static func + (instant: Self, seconds: Double) -> Self {
        Self(milliseconds: instant.milliseconds + Int64((seconds * 1_000).rounded()))
    }
}
