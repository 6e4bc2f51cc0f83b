import QueueEngine

/// Phones that ring, and conversations.
extension World {
    mutating func phoneRings(_ leg: ChannelID, _ whose: Line.Whose, for ring: Double) {
        if case .agent = whose {
            let habits = scenario.agentHabits
            let answersAfter = habits.answersAfter.sample(using: &random.agents)
            decide(
                leg,
                answersAfter,
                ring,
                using: random.agents.unit(),
                [habits.declines, habits.ignores, habits.isAway]
            )
        } else {
            let habits = scenario.customers
            let answersAfter = habits.answersAfter.sample(using: &random.customers)
            decide(
                leg,
                answersAfter,
                ring,
                using: random.customers.unit(),
                [habits.isBusy, habits.ignores, habits.isAway]
            )
        }
    }

    /// Busy, not answered, not reached, or answered.
    private mutating func decide(
        _ leg: ChannelID,
        _ answersAfter: Double,
        _ ring: Double,
        using draw: Double,
        _ shares: [Double]
    ) {
        if draw < shares[0] {
            schedule(.turnDown(leg, .busy), in: min(answersAfter, ring))
        } else if draw < shares[0] + shares[1] || answersAfter >= ring {
            schedule(.turnDown(leg, .noAnswer), in: ring)
        } else if draw < shares[0] + shares[1] + shares[2] {
            schedule(.turnDown(leg, .unreachable), in: 0.05)
        } else if answersAfter == 0, isIdeal {
            // At once means before anything else of this instant, such as a key pressed upon arrival.
            pickUp(leg)
        } else {
            schedule(.pickUp(leg), in: answersAfter)
        }
    }

    mutating func pickUp(_ leg: ChannelID) {
        guard let line = asterisk.lines[leg], line.state == .ringing else { return }
        line.state = .up
        note(.phone(.answered(leg)))
        say(.legAnswered(leg), at: leg.node)
        feelAlone(leg)
        guard case .customer = line.whose else { return }
        let habits = scenario.customers
        if habits.hangsUpAtOnce > 0, random.customers.chance(habits.hangsUpAtOnce) {
            schedule(.hangUp(leg), in: 0.5 * random.customers.unit())
        } else if habits.machine > 0, random.customers.chance(habits.machine) {
            schedule(.hangUp(leg), in: 5 + 20 * random.customers.unit())
        }
    }

    mutating func turnDown(_ leg: ChannelID, _ failure: LegFailure) {
        guard asterisk.lines[leg]?.state == .ringing else { return }
        end(leg, failure)
    }

    /// They talk, and one of them hangs up first.
    mutating func converse(_ customer: ChannelID, _ agent: ChannelID, in bridge: BridgeID) {
        let talk = scenario.callers.talk.sample(using: &random.talk)
        let isAgent = random.agents.chance(scenario.agentHabits.endsTalk)
        schedule(.talkOver(isAgent ? agent : customer, bridge), in: talk)
    }

    mutating func endTalk(_ channel: ChannelID, _ bridge: BridgeID) {
        if asterisk.lines[channel]?.bridge == bridge { end(channel) }
    }

    /// Agents and customers who hear nobody hang up some time.
    mutating func feelAlone(_ channel: ChannelID) {
        guard let line = asterisk.lines[channel] else { return }
        let loneliness =
            if case .agent = line.whose { scenario.agentHabits.loneliness } else { scenario.callers.loneliness }
        schedule(.lonely(channel), in: loneliness.sample(using: &random.customers))
    }

    mutating func leaveSilence(_ channel: ChannelID) {
        guard let line = asterisk.lines[channel], line.sounds.isEmpty else { return }
        let others = line.bridge.map { asterisk.bridges[$0]?.count ?? 1 } ?? 1
        if others < 2 { end(channel) }
    }
}
