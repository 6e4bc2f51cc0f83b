import Locking

/// Parsers that nobody uses, kept for the next answers: making one costs more than parsing a small text.
final class JSONParsers: Sendable {
    /// Answers that are read at the same instant are few.
    private static let limit = 4
    private let idle = Locked<[JSONParser]>([])

    /// One for the caller alone.
    func take() -> JSONParser {
        idle.withLock { $0.popLast() } ?? JSONParser()
    }

    func putBack(_ parser: JSONParser) {
        idle.withLock { idle in
            if idle.count < Self.limit { idle.append(parser) }
        }
    }
}
