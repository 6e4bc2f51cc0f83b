import QueueEngine

/// What follows from the inputs that share one append: to be stored, then answered, then performed.
struct Batch {
    private(set) var facts: [RecordedFact] = []
    private(set) var replies: [(request: RequestID, result: Result<Void, CommandRefusal>)] = []
    private(set) var acts: [Act] = []

    /// Timers are set at once: they do nothing outside the process, and an input must be able to disarm one that is due.
    mutating func add(_ effects: [Effect], settingTimersOf timers: inout TimerQueue) {
        for effect in effects {
            switch effect {
            case .record(let fact): facts.append(fact)
            case .perform(let act): acts.append(act)
            case .arm(let timer, let instant): timers.arm(timer, at: instant)
            case .disarm(let timer): timers.disarm(timer)
            case .reply(let request, let result): replies.append((request, result))
            }
        }
    }
}
