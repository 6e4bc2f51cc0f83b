/// A session's signals, for one consumer. Ends with the session, or when the consuming task is cancelled.
///
/// Events come decoded: the reading thread does that in about a microsecond each. Only an unusual one, which needs
/// Foundation's decoder, is decoded here, on the consumer's time.
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
            case .event(let event, _): return tell(event)
            case .message(let type, let message):
                do {
                    return tell(try decoder.event(of: type, in: message))
                } catch {
                    return .malformed(MalformedEvent(type: type, message: message, error: error))
                }
            case .resynchronise(let outcome): return .resynchronised(resynchronise(outcome))
            }
        }

        private func tell(_ event: ARIEvent) -> ARISignal {
            keeper.apply(event)
            subscriptions.note(event)
            return .event(event)
        }

        private func resynchronise(_ outcome: SnapshotOutcome) -> Resynchronisation {
            // Those that cannot be decoded tell nothing, now or when it is their turn.
            let events = outcome.messages.compactMap { entry -> ARIEvent? in
                switch entry {
                case .event(let event, _): event
                case .message(let type, let message): try? decoder.event(of: type, in: message)
                case .signal, .resynchronise: nil
                }
            }
            return keeper.reconcile(outcome.snapshot, events, lostSubscriptions: outcome.lostSubscriptions)
        }
    }
}
