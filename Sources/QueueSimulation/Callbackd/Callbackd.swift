import DequeModule
import QueueEngine

/// callbackd as a process: an engine, what waits for it, and what its store holds. It does what `TenantRuntime` does.
struct Callbackd {
    typealias Appointment = Calendar<Event>.Appointment

    var engine: QueueEngine
    /// What the store holds.
    var stored: TenantState
    /// What has been told and is not handled yet.
    var inbox: Deque<Told> = []
    var timers: ArmedTimers = [:]
    /// Timers that came due while the store was at work, in order.
    var overdue: [(timer: TimerID, appointment: Appointment)] = []
    /// What is being stored.
    var batch: Batch?
    var isUp = true
    /// Nothing new is taken; it ends when all is stored.
    var isStopping = false
    /// How often it was started; what belongs to an earlier life means nothing.
    var life = 0
    /// When it was last killed.
    var diedAt: Instant?
    /// Room for the next input's effects.
    private var room: [Effect] = []

    init(state: TenantState) {
        engine = QueueEngine(state: state)
        stored = state
    }

    /// What follows from an input. Whoever has carried it out gives the room back.
    mutating func decide(_ input: Input, at now: Instant) -> [Effect] {
        var effects = room
        room = []
        engine.handle(input, at: now, into: &effects)
        return effects
    }

    mutating func takeBack(_ effects: consuming [Effect]) {
        effects.removeAll(keepingCapacity: true)
        room = effects
    }

    var standing: Standing { Standing(state: engine.state, stored: stored, armedTimers: timers) }
}

/// An input on its way to the engine.
struct Told {
    let input: Input
    /// It is a repetition, or about something that never was.
    var isStray = false
}
