import QueueEngine

/// What follows from the inputs that share one append: to be stored, then answered, then performed.
struct Batch {
    /// What `QueueRuntime` takes at once.
    static let limit = 64

    struct Step {
        let told: Told
        var facts: [RecordedFact] = []
        /// Of a stray input only.
        var acts: [Act] = []
    }

    let at: Instant
    var steps: [Step] = []
    var hasFacts = false
    var replies: [(request: RequestID, command: Command, result: Result<Void, CommandRefusal>)] = []
    var acts: [Act] = []
}
