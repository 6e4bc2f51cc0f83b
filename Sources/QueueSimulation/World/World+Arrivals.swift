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
        let queue = scenario.queues[index]
        let node = scenario.nodes[callers % scenario.nodes.count]
        let caller = Caller(queue: queue.name, shownNumber: shownNumber(), key: queue.settings.rule.key)
        // Unheard, the call goes to the dialplan's fallback (facts/ari.md 2).
        guard isIdeal || wires[node]?.isConnected == true else { return }
        let channel = ChannelID(node: node, id: "1704067200.\(callers)")
        asterisk.lines[channel] = Line(whose: .caller(caller), state: .ringing)
        note(.phone(.called(channel, queue.name)))
        say(.callArrived(channel, queue: queue.name, callerNumber: caller.shownNumber), at: node)
        let habits = scenario.callers
        // Before patience, so that a key of the same millisecond is pressed first.
        if habits.asksWhileWaiting > 0, random.acceptance.chance(habits.asksWhileWaiting) {
            schedule(.press(channel, caller.key), in: habits.asksAfter.sample(using: &random.keys))
        }
        schedule(.impatience(channel), in: habits.patience.sample(using: &random.patience))
        if random.acceptance.chance(habits.asksAtOnce) { react(on: channel, with: [caller.key]) }
        scheduleFidget(on: channel)
    }

    private mutating func shownNumber() -> String? {
        let habits = scenario.callers
        if habits.hidesNumber > 0, random.customers.chance(habits.hidesNumber) {
            return [nil, "anonymous", "+", "555;0100", "5;DROP", String(repeating: "5", count: 70)][
                random.customers.below(6)
            ]
        }
        guard !habits.numbers.isEmpty else { return String(5_550_000_000 + callers) }
        return habits.numbers[random.customers.below(habits.numbers.count)]
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
