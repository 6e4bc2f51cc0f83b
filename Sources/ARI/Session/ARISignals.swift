/// A session's signals, for one consumer. Ends with the session, or when the consuming task is cancelled.
///
/// Events come decoded: the reading thread does that in about a microsecond each. Only an unusual one, which needs
/// Foundation's decoder, is decoded here, on the consumer's time.
public struct ARISignals: AsyncSequence, Sendable {
    public typealias Element = ARISignal
    public typealias Failure = Never

    let buffer: EventBuffer

    public func makeAsyncIterator() -> Iterator {
        Iterator(buffer: buffer)
    }

    public struct Iterator: AsyncIteratorProtocol, Sendable {
        let buffer: EventBuffer
        private let decoder = EventDecoder()

        init(buffer: EventBuffer) {
            self.buffer = buffer
        }

        public mutating func next() async -> ARISignal? {
            switch await buffer.next() {
            case .none: return nil
            case .signal(let signal): return signal
            case .event(let event, _): return .event(event)
            case .message(let type, let message):
                do {
                    return .event(try decoder.event(of: type, in: message))
                } catch {
                    return .malformed(MalformedEvent(type: type, message: message, error: error))
                }
            }
        }
    }
}
