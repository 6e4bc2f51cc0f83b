import QueueEngine

/// callbackd: takes inputs, and lets out what follows.
extension World {
    mutating func tell(_ input: Input) { inbox.append(input) }

    mutating func command(_ command: Command) {
        requests += 1
        tell(.command(RequestID(requests), command))
    }

    /// With an ideal link everything is handled in the instant in which it is told.
    mutating func handleInbox() {
        while let input = inbox.popFirst() { handle(input) }
    }

    mutating func handle(_ input: Input) {
        note(.given(input))
        for effect in engine.handle(input, at: now) {
            switch effect {
            case .record(let fact): note(.stored(fact))
            case .perform(let act):
                note(.performed(act))
                perform(act)
            case .arm(let timer, let instant): arm(timer, at: instant)
            case .disarm(let timer): disarm(timer)
            case .reply(let request, let result):
                if case .command(_, let command) = input { note(.replied(request, command, result)) }
            }
        }
    }

    private mutating func arm(_ timer: TimerID, at instant: Instant) {
        let appointment = calendar.schedule(.timer(timer), at: instant)
        if let earlier = timers.updateValue(appointment, forKey: timer) { calendar.cancel(earlier) }
    }

    private mutating func disarm(_ timer: TimerID) {
        if let armed = timers.removeValue(forKey: timer) { calendar.cancel(armed) }
    }
}
