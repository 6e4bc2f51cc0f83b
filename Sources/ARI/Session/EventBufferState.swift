import Foundation

/// What the buffer's lock guards.
struct EventBufferState {
    /// A connection's standing with the consumer.
    enum Phase {
        /// None, or one that has ended. → staged
        case none
        /// Open, its messages kept back. → announced, none
        case staged
        /// The consumer has been told. → none, sealed
        case announced
        /// Told, and nothing more is taken from it; only its end is still to be told. → none
        case sealed
    }

    typealias Consumer = CheckedContinuation<EventBuffer.Entry?, Never>

    var phase = Phase.none
    var ready = FirstInFirstOut<EventBuffer.Entry>()
    var kept: [EventBuffer.Entry] = []
    /// How many of the kept ones may be older than the snapshot.
    var markedCount = 0
    /// Not handed out yet.
    private(set) var waiting = MessageLoad()
    /// So many overflows there were.
    private var epoch = 0
    var isFinished = false
    var drainWaiter: CheckedContinuation<Void, Never>?
    private var consumer: Consumer?

    mutating func append(_ batch: MessageBatch) {
        waiting = waiting + batch.load
        var batch = batch
        batch.epoch = epoch
        if phase == .staged { kept.append(.messages(batch)) } else { ready.append(.messages(batch)) }
    }

    mutating func putBack(_ batch: MessageBatch) {
        guard batch.epoch == epoch else { return }
        waiting = waiting + batch.load
        ready.prepend(.messages(batch))
    }

    /// Throws the waiting messages away: the consumer has to start anew in any case, and catches up sooner so.
    /// - Returns: the new epoch.
    mutating func overflow() -> Int {
        kept = []
        ready.removeAll { $0.batch != nil }
        waiting = MessageLoad()
        seal()
        epoch += 1
        return epoch
    }

    mutating func seal() {
        phase = phase == .announced ? .sealed : .none
    }

    mutating func end(_ reason: ARIDisconnectReason) -> Bool {
        defer { phase = .none }
        for case .messages(let batch) in kept { waiting = waiting - batch.load }
        kept = []
        guard phase == .announced || phase == .sealed else { return false }
        ready.append(.signal(.disconnected(reason)))
        return true
    }

    /// Takes the next entry, if there is one.
    mutating func take(
        _ progress: ConsumerProgress
    ) -> (entry: EventBuffer.Entry?, drained: CheckedContinuation<Void, Never>?) {
        guard let entry = ready.popFirst() else { return (nil, nil) }
        if let batch = entry.batch {
            waiting = waiting - batch.load
            progress.tell(batch.load)
        }
        return (entry, takeDrainWaiter())
    }

    /// Takes the next entry, or keeps the consumer until there is one.
    mutating func take(
        _ progress: ConsumerProgress,
        or consumer: Consumer
    ) -> (entry: EventBuffer.Entry?, isAnswered: Bool, drained: CheckedContinuation<Void, Never>?) {
        let (entry, drained) = take(progress)
        if let entry { return (entry, true, drained) }
        guard !isFinished else { return (nil, true, nil) }
        precondition(self.consumer == nil, "a session's signals have one consumer")
        self.consumer = consumer
        return (nil, false, nil)
    }

    /// What wakes the waiting consumer, if there is one and something for it.
    mutating func takeConsumer(_ progress: ConsumerProgress) -> EventBuffer.WakeUp? {
        guard let consumer else { return nil }
        let (entry, drained) = take(progress)
        if let entry {
            self.consumer = nil
            return {
                consumer.resume(returning: entry)
                drained?.resume()
            }
        }
        guard isFinished else { return nil }
        self.consumer = nil
        return { consumer.resume(returning: nil) }
    }

    mutating func takeConsumerForCancel() -> Consumer? {
        defer { consumer = nil }
        return consumer
    }

    mutating func takeDrainWaiter(always: Bool = false) -> CheckedContinuation<Void, Never>? {
        guard always || ready.isEmpty || isFinished else { return nil }
        defer { drainWaiter = nil }
        return drainWaiter
    }
}
