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
    var messageCount = 0
    var messageBytes = 0
    var isFinished = false
    var drainWaiter: CheckedContinuation<Void, Never>?
    private var consumer: Consumer?

    mutating func append(_ entry: EventBuffer.Entry, bytes: Int) {
        messageCount += 1
        messageBytes += bytes
        if phase == .staged { kept.append(entry) } else { ready.append(entry) }
    }

    /// Throws the waiting messages away: the consumer has to start anew in any case, and catches up sooner so.
    mutating func overflow() {
        kept = []
        ready.removeAll(where: \.isMessage)
        messageCount = 0
        messageBytes = 0
        seal()
    }

    mutating func seal() {
        phase = phase == .announced ? .sealed : .none
    }

    mutating func end(_ reason: ARIDisconnectReason) -> Bool {
        defer { phase = .none }
        for entry in kept { forget(entry) }
        kept = []
        guard phase == .announced || phase == .sealed else { return false }
        ready.append(.signal(.disconnected(reason)))
        return true
    }

    /// Takes the next entry, or keeps the consumer until there is one.
    mutating func take(
        or consumer: Consumer
    ) -> (entry: EventBuffer.Entry?, isAnswered: Bool, drained: CheckedContinuation<Void, Never>?) {
        if let entry = ready.popFirst() {
            forget(entry)
            return (entry, true, takeDrainWaiter())
        }
        guard !isFinished else { return (nil, true, nil) }
        precondition(self.consumer == nil, "a session's signals have one consumer")
        self.consumer = consumer
        return (nil, false, nil)
    }

    /// What wakes the waiting consumer, if there is one and something for it.
    mutating func takeConsumer() -> EventBuffer.WakeUp? {
        guard let consumer else { return nil }
        if let entry = ready.popFirst() {
            forget(entry)
            self.consumer = nil
            let drained = takeDrainWaiter()
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

    private mutating func forget(_ entry: EventBuffer.Entry) {
        switch entry {
        case .message(_, let message):
            messageCount -= 1
            messageBytes -= message.count
        case .signal(.malformed(let malformed)):
            messageCount -= 1
            messageBytes -= malformed.textPrefix.utf8.count
        case .signal, .resynchronise:
            break
        }
    }
}
