import QueueEngine

extension Digit {
    /// All of them, listed once.
    fileprivate static let keys = allCases
}

/// What people press, and why.
extension World {
    mutating func press(_ digit: Digit, on channel: ChannelID) {
        guard let line = asterisk.lines[channel] else { return }
        line.pressedAt = now
        say(.digitPressed(channel, digit), at: channel.node)
    }

    mutating func fidget(on channel: ChannelID) {
        guard asterisk.lines[channel] != nil else { return }
        press(Digit.keys[random.keys.below(Digit.keys.count)], on: channel)
        scheduleFidget(on: channel)
    }

    mutating func scheduleFidget(on channel: ChannelID) {
        let rate = scenario.callers.fidgets
        guard rate > 0 else { return }
        schedule(.fidget(channel), in: Distribution.exponential(mean: 60 / rate).sample(using: &random.keys))
    }

    mutating func react(on channel: ChannelID, with keys: [Digit]) {
        let after = scenario.callers.reaction.sample(using: &random.keys)
        for (position, key) in keys.enumerated() {
            schedule(.press(channel, key), in: after + 0.001 * Double(position))
        }
    }

    mutating func hear(_ sounds: [Sound], on channel: ChannelID, _ whose: Line.Whose) {
        guard case .prompt(let prompt)? = sounds.last else { return }
        switch whose {
        case .caller: hear(prompt, on: channel)
        case .agent:
            let share = scenario.agentHabits.hangsUpOnPrompts
            if share > 0, random.agents.chance(share) { schedule(.hangUp(channel), in: 2 * random.agents.unit()) }
        case .customer: break
        }
    }

    private mutating func hear(_ prompt: Prompt, on channel: ChannelID) {
        let habits = scenario.callers
        switch prompt {
        case .callbackOffer(let key):
            if random.acceptance.chance(habits.acceptsOffer) { react(on: channel, with: [key]) }
        case .callbackNumber:
            if habits.wavers > 0, random.keys.chance(habits.wavers) { return waver(on: channel) }
            let types = habits.typesNumber > 0 && random.keys.chance(habits.typesNumber)
            react(on: channel, with: types ? typedNumber() + [.pound] : [.pound])
        case .callbackConfirmed, .callbackAlreadyRequested:
            // callbackd hangs up; if it does not, the caller does.
            schedule(.hangUp(channel), in: 20 + habits.loneliness.sample(using: &random.customers))
        default: break
        }
    }

    private mutating func waver(on channel: ChannelID) {
        switch random.keys.below(4) {
        case 0: react(on: channel, with: [.star])
        case 1: schedule(.hangUp(channel), in: 3 * random.keys.unit())
        case 2: react(on: channel, with: Array(typedNumber().prefix(3)))
        default: break
        }
    }

    private mutating func typedNumber() -> [Digit] {
        let numbers = scenario.callers.numbers
        let text = numbers.isEmpty ? String(5_560_000_000 + callers) : numbers[random.keys.below(numbers.count)]
        return text.compactMap { Digit(rawValue: $0) }
    }
}
