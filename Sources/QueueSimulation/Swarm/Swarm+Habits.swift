import QueueEngine

/// What people do and what breaks, in the order in which it is drawn.
extension Swarm {
    /// A share or a rate that a seed has or not, and between what bounds.
    private typealias Share<Whole> = (
        value: WritableKeyPath<Whole, Double>, dimension: Dimension, range: ClosedRange<Double>
    )

    /// A draw is made whether it counts or not, so that the others stay what they are.
    private mutating func draw<Whole>(_ shares: [Share<Whole>], into whole: inout Whole) {
        for share in shares {
            let value = share.range.lowerBound + random.unit() * (share.range.upperBound - share.range.lowerBound)
            whole[keyPath: share.value] = has(share.dimension) ? value : 0
        }
    }

    mutating func callers(_ talk: Double) -> CallerHabits {
        var habits = CallerHabits()
        let patience = 20 + 300 * random.unit()
        habits.patience = has(.impatience) ? .exponential(mean: patience) : .never
        habits.talk = random.chance(0.5) ? .exponential(mean: talk) : .lognormal(mean: talk, variation: 1.2)
        habits.reaction = .uniform(0...4)
        let shares: [Share<CallerHabits>] = [
            (\.asksAtOnce, .requests, 0.1...0.9),
            (\.acceptsOffer, .offers, 0.1...1),
            (\.hidesNumber, .hiddenNumbers, 0.1...0.5),
            (\.typesNumber, .typing, 0.1...0.9),
            (\.wavers, .wavering, 0.05...0.5),
            (\.fidgets, .fidgeting, 0.5...20),
        ]
        draw(shares, into: &habits)
        if has(.sharedNumbers) {
            habits.numbers = (1...12).map { "55501\($0)" } + ["9005550104", "112", "+44123456789", "0044123456789"]
        }
        habits.loneliness = .uniform(15...60)
        return habits
    }

    mutating func agentHabits() -> AgentHabits {
        var habits = AgentHabits()
        let slow = 30 * random.unit()
        habits.answersAfter = .uniform(0.2...(has(.slowAgents) ? 3 + slow : 3))
        let shares: [Share<AgentHabits>] = [
            (\.declines, .absentAgents, 0.02...0.2),
            (\.ignores, .absentAgents, 0.02...0.2),
            (\.isAway, .absentAgents, 0.02...0.2),
            (\.hangsUpOnPrompts, .rudeAgents, 0.02...0.3),
        ]
        draw(shares, into: &habits)
        habits.loneliness = has(.patientAgents) ? .never : .uniform(20...90)
        return habits
    }

    mutating func customers() -> CustomerHabits {
        var habits = CustomerHabits()
        habits.answersAfter = .uniform(0.5...12)
        let shares: [Share<CustomerHabits>] = [
            (\.isBusy, .absentCustomers, 0.05...0.3),
            (\.ignores, .absentCustomers, 0.05...0.3),
            (\.isAway, .absentCustomers, 0.02...0.2),
            (\.machine, .machines, 0.05...0.4),
            (\.hangsUpAtOnce, .machines, 0.05...0.3),
        ]
        draw(shares, into: &habits)
        return habits
    }

    mutating func administration() -> Administration {
        var habits = Administration()
        let rates: [Share<Administration>] = [
            (\.cancelsCallbacks, .cancellations, 10...400),
            (\.changesRules, .ruleChanges, 5...60),
            (\.changesQueues, .queueChanges, 5...60),
            (\.pausesAgents, .pauses, 5...100),
            (\.changesAgents, .agentChanges, 5...60),
            (\.asksNonsense, .nonsense, 5...60),
            (\.removesQueues, .queueRemovals, 10...200),
        ]
        draw(rates, into: &habits)
        return habits
    }

    mutating func faults() -> Faults {
        var faults = Faults()
        let first: [Share<Faults>] = [
            (\.slowRequests, .slowRequests, 0.005...0.1),
            (\.slowNews, .slowNews, 0.005...0.05),
            (\.failingRequests, .failingRequests, 0.002...0.05),
            (\.lostAnswers, .lostAnswers, 0.002...0.05),
            (\.repeatedNews, .repeatedNews, 0.02...0.5),
            (\.unknownNews, .unknownNews, 10...300),
            (\.refusedInputs, .refusedInputs, 0.001...0.02),
            (\.endlessSounds, .endlessSounds, 0.01...0.1),
            (\.failingAppends, .storeOutages, 0.002...0.04),
            (\.crashes, .crashes, 1...60),
            (\.crashesInRelease, .crashesInRelease, 0.0005...0.02),
            (\.stops, .stops, 1...20),
        ]
        draw(first, into: &faults)
        faults.downtime = .uniform(0.3...(1 + 29 * random.unit()))
        let second: [Share<Faults>] = [
            (\.nodeChanges, .nodeChanges, 0.1...0.6),
            (\.disconnections, .disconnections, 2...60),
            (\.networkCuts, .networkCuts, 0.1...0.9),
            (\.asteriskRestarts, .asteriskRestarts, 0.5...10),
            (\.unansweredRequests, .unansweredRequests, 0.005...0.05),
        ]
        draw(second, into: &faults)
        faults.actsLeaveEarly = has(.earlyActs)
        return faults
    }
}
