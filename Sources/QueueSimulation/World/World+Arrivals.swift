import QueueEngine

/// Callers come in, and lose their patience.
extension World {
    mutating func scheduleArrival(in queue: Int) {
        guard callers < scenario.maximumCallers,
            let time = arrivals[queue].next(before: scenario.duration)
        else { return }
        calendar.schedule(.arrival(queue), at: Self.start.later(by: time))
    }

    mutating func arrive(in index: Int) {
        scheduleArrival(in: index)
        guard callers < scenario.maximumCallers else { return }
        callers += 1
        let queue = scenario.queues[index].name
        let node = scenario.nodes[callers % scenario.nodes.count]
        let key = scenario.queues[index].settings.rule.key
        let caller = Caller(queue: queue, shownNumber: shownNumber(), key: key)
        // Unheard, the call goes to the dialplan's fallback (facts/ari.md 2).
        guard isIdeal || wires[node]?.isConnected == true else { return }
        let channel = ChannelID(node: node, id: "1704067200.\(callers)")
        asterisk.lines[channel] = Line(whose: .caller(caller), state: .ringing)
        note(.phone(.called(channel, queue)))
        say(.callArrived(channel, queue: queue, callerNumber: caller.shownNumber), at: node)
        // Before patience, so that a key of the same millisecond is pressed first.
        if scenario.callers.asksWhileWaiting > 0, random.acceptance.chance(scenario.callers.asksWhileWaiting) {
            schedule(.press(channel, key), in: scenario.callers.asksAfter.sample(using: &random.keys))
        }
        schedule(.impatience(channel), in: scenario.callers.patience.sample(using: &random.patience))
        if random.acceptance.chance(scenario.callers.asksAtOnce) { react(on: channel, with: [key]) }
        scheduleFidget(on: channel)
    }

    private mutating func shownNumber() -> String? {
        if scenario.callers.hidesNumber > 0, random.customers.chance(scenario.callers.hidesNumber) {
            return [nil, "anonymous", "+", "555;0100", "5;DROP", String(repeating: "5", count: 70)][
                random.customers.below(6)
            ]
        }
        guard !scenario.callers.numbers.isEmpty else { return String(5_550_000_000 + callers) }
        return scenario.callers.numbers[random.customers.below(scenario.callers.numbers.count)]
    }

    /// Whoever talks is patient, and whoever presses a key in this very millisecond has not given up yet: the clock
    /// cannot tell which was first, and who asks for a callback at once does not lose it by that.
    mutating func loseOnesPatience(_ channel: ChannelID) {
        guard let line = asterisk.lines[channel], line.bridge == nil else { return }
        guard line.pressedAt != now else { return schedule(.impatience(channel), in: 0.001) }
        end(channel)
    }
}

extension Instant {
    /// So many seconds later, to the nearest millisecond; at most thirty thousand years.
    func later(by seconds: Double) -> Self {
        Self(milliseconds: milliseconds + Int64((min(seconds, 1e12) * 1_000).rounded()))
    }
}
