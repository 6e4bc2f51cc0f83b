import Locking

/// A session's signals, for one consumer. Ends with the session, or when the consuming task is cancelled.
///
/// Events are read from their messages as they are taken, in about a microsecond each: the thread that reads the socket
/// only looks for their type. Values that nobody asks for are not made.
public struct ARISignals: AsyncSequence, Sendable {
    public typealias Element = ARISignal
    public typealias Failure = Never

    let buffer: EventBuffer
    let turns: Locked<MemoryTurn>
    let counters: Locked<ARISession.Counters>

    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    public struct Iterator: AsyncIteratorProtocol {
        private let signals: ARISignals
        private let reader = MessageReader()
        /// What is taken and not read yet.
        private var batch = MessageBatch()
        private let batchReturn: BatchReturn
        /// The session's: settled before it tells `connected`.
        private var turn: MemoryTurn

        init(_ signals: ARISignals) {
            self.signals = signals
            batchReturn = BatchReturn(signals.buffer)
            turn = signals.turns.copy
        }

        public mutating func next(isolation actor: isolated (any Actor)? = #isolation) async -> ARISignal? {
            while true {
                // Mostly a batch is not read to its end: then there is nothing to wait for.
                while let item = nextItem() {
                    if let signal = signals.tell(item, turn) { return signal }
                }
                switch await signals.buffer.next(isolation: actor) {
                case .none: return nil
                case .signal(let signal):
                    if case .connected = signal { turn = signals.turns.copy }
                    return signal
                case .messages(let batch):
                    self.batch = batch
                    batchReturn.keep(batch)
                case .resynchronise(let outcome):
                    guard let told = signals.resynchronise(outcome, turn) else { continue }
                    return .resynchronised(told)
                }
            }
        }

        /// What comes of the next message of the batch; `nil` behind the last, or if an overflow or a later session has
        /// made it void.
        private mutating func nextItem() -> MessageReader.Item? {
            guard !batch.isEmpty else { return nil }
            let progress = signals.buffer.progress
            guard batch.epoch == progress.presentEpoch, !turn.isOver else {
                finishBatch()
                return nil
            }
            let reader = reader
            let item = batch.takeFirst { message, form in reader.read(message, form: form) }
            progress.tell(batch.load)
            if batch.isEmpty { finishBatch() }
            return item
        }

        private mutating func finishBatch() {
            batchReturn.release()
            signals.buffer.spareBatches.put(&batch)
            signals.buffer.progress.tell(MessageLoad())
        }
    }

    /// - Returns: `nil` if that is not to be told any more.
    private func tell(_ item: MessageReader.Item, _ turn: MemoryTurn) -> ARISignal? {
        switch item {
        case .event(let event): return turn.note(event) ? .event(event) : nil
        case .malformed(let malformed):
            counters.withLock { $0.malformed += 1 }
            return .malformed(malformed)
        }
    }

    private func resynchronise(_ outcome: SnapshotOutcome, _ turn: MemoryTurn) -> Resynchronisation? {
        // Those that cannot be read tell nothing, now or when it is their turn.
        let reader = MessageReader()
        var events: [ARIEvent] = []
        for var batch in outcome.messages {
            while let item = batch.takeFirst({ message, form in reader.read(message, form: form) }) {
                if case .event(let event) = item { events.append(event) }
            }
        }
        return turn.memory.keeper.reconcile(
            outcome.snapshot,
            events,
            lostSubscriptions: outcome.lostSubscriptions,
            turn: turn.number
        )
    }
}
