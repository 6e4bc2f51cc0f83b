/// A session's turn with what is remembered of its applications.
///
/// It ends when a later session tells its difference: from then on what the earlier one has received and not told yet
/// is void, since the difference stands for it.
struct MemoryTurn: Sendable {
    let memory: ApplicationMemory
    let number: Int

    /// The only one with a new memory.
    init(applications: Set<String>) {
        self.init(memory: ApplicationMemory(applications: applications), number: 0)
    }

    init(memory: ApplicationMemory, number: Int) {
        self.memory = memory
        self.number = number
    }

    var isOver: Bool { memory.keeper.presentTurn > number }

    /// Remembers that the consumer is told an event.
    /// - Returns: `false` if the turn is over, so that it must not be.
    func note(_ event: ARIEvent) -> Bool {
        guard Picture.isChanged(by: event) else { return true }
        guard memory.keeper.apply(event, turn: number) else { return false }
        memory.subscriptions.note(event)
        return true
    }
}
