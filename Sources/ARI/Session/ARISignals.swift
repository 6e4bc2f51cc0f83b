/// A session's signals, for one consumer. Ends with the session, or when the consuming task is cancelled.
///
/// Events are decoded here, on the consumer's time, so that the reading thread stays free.
public struct ARISignals: AsyncSequence, Sendable {
    public typealias Element = ARISignal
    public typealias Failure = Never

    let buffer: EventBuffer
    let keeper: PictureKeeper
    let subscriptions: SubscriptionBook

    public func makeAsyncIterator() -> Iterator {
        Iterator(buffer: buffer, keeper: keeper, subscriptions: subscriptions)
    }

    public struct Iterator: AsyncIteratorProtocol, Sendable {
        let buffer: EventBuffer
        let keeper: PictureKeeper
        let subscriptions: SubscriptionBook
        private let decoder = EventDecoder()

        init(buffer: EventBuffer, keeper: PictureKeeper, subscriptions: SubscriptionBook) {
            self.buffer = buffer
            self.keeper = keeper
            self.subscriptions = subscriptions
        }

        public mutating func next() async -> ARISignal? {
            switch await buffer.next() {
            case .none: return nil
            case .signal(let signal): return signal
            case .message(let type, let message):
                do {
                    let event = try decoder.event(of: type, in: message)
                    keeper.apply(event)
                    subscriptions.note(event)
                    return .event(event)
                } catch {
                    return .malformed(MalformedEvent(type: type, message: message, error: error))
                }
            case .resynchronise(let outcome): return .resynchronised(resynchronise(outcome))
            }
        }

        private func resynchronise(_ outcome: SnapshotOutcome) -> Resynchronisation {
            // Those that cannot be decoded tell nothing, now or when it is their turn.
            let events = outcome.messages.compactMap { entry -> ARIEvent? in
                guard case .message(let type, let message) = entry else { return nil }
                return try? decoder.event(of: type, in: message)
            }
            return keeper.reconcile(outcome.snapshot, events, lostSubscriptions: outcome.lostSubscriptions)
        }
    }
}
