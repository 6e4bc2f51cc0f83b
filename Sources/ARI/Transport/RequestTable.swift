/// The requests that are out on one websocket. A value; ``WebSocketTransport`` guards it.
///
/// Asterisk answers in the order in which it reads, which tells more than the ids do: what an answer without an id
/// belongs to, and which answers will never come.
struct RequestTable {
    typealias Outcome = Result<RequestAnswer, ARIError>

    struct Entry {
        let operation: ARIOperation
        /// Without its patience, once that has ended for one that must not be sent twice.
        var deadline: RequestDeadline
        let waiter: CheckedContinuation<Outcome, Never>
        var isWritten = false

        /// When to look at it next.
        var dueAt: ContinuousClock.Instant { min(deadline.patience ?? deadline.end, deadline.end) }
        /// Whether it may go another way now.
        fileprivate var isMovable: Bool { !isWritten || operation.method.isIdempotent }

        func error(_ code: ARIError.Code, _ message: String, mayHaveBeenSent: Bool? = nil) -> ARIError {
            ARIError(
                code,
                message: message,
                operation: operation.name,
                ids: operation.ids,
                mayHaveBeenSent: mayHaveBeenSent ?? isWritten
            )
        }

        func finish(_ outcome: Outcome) {
            waiter.resume(returning: outcome)
        }
    }

    /// What an answer was for.
    enum Match {
        case request(Entry)
        /// A request that nobody waits for any more.
        case late
        case unknown
    }

    private var entries: [UInt64: Entry] = [:]
    /// What was written and is not answered, in order, with those that nobody waits for any more.
    private var unanswered: [UInt64] = []
    /// What is queued in front of the socket, with those that nobody waits for any more.
    private var unwritten: Set<UInt64> = []

    /// Requests that take a place: queued, or written and not answered.
    var count: Int { unwritten.count + unanswered.count }

    /// Requests that somebody waits for.
    var waiterCount: Int { entries.count }

    mutating func add(_ entry: Entry, id: UInt64) {
        entries[id] = entry
        unwritten.insert(id)
    }

    /// The request's turn has come. Whether it is still wanted; if so it is written now. One of an earlier connection
    /// is not known here any more.
    mutating func write(_ id: UInt64) -> Bool {
        guard unwritten.remove(id) != nil, entries[id] != nil else { return false }
        entries[id]?.isWritten = true
        unanswered.append(id)
        return true
    }

    /// Gives a request up. It keeps its place until it would have been written, or its answer or a later one comes.
    mutating func remove(_ id: UInt64) -> Entry? {
        entries.removeValue(forKey: id)
    }

    /// Gives up those whose time is up, and those that may go another way and have been waited for in patience.
    mutating func removeDue(at now: ContinuousClock.Instant) -> [Entry] {
        var due: [Entry] = []
        for (id, entry) in entries where entry.dueAt <= now {
            if entry.deadline.end <= now || entry.isMovable {
                entries[id] = nil
                due.append(entry)
            } else {
                entries[id]?.deadline.patience = nil
            }
        }
        return due
    }

    /// When the next one is due.
    var nextDue: ContinuousClock.Instant? { entries.values.map(\.dueAt).min() }

    mutating func removeAll() -> [Entry] {
        defer { self = RequestTable() }
        return Array(entries.values)
    }

    /// What an answer is for, by the id that it gives: an empty one if Asterisk could not read the request. Ids that we
    /// have not given are nobody's.
    mutating func match(_ id: String) -> Match {
        guard !id.isEmpty else { return answerOldest() }
        return UInt64(id).map { answer($0) } ?? .unknown
    }

    private mutating func answer(_ id: UInt64) -> Match {
        guard let index = unanswered.firstIndex(of: id) else { return .unknown }
        unanswered.remove(at: index)
        // What was given up and written earlier will not be answered any more.
        unanswered.removeAll { $0 < id && entries[$0] == nil }
        return entries.removeValue(forKey: id).map { .request($0) } ?? .late
    }

    /// An answer to something that Asterisk could not read, and so does not name: the oldest request.
    private mutating func answerOldest() -> Match {
        guard let id = unanswered.first else { return .unknown }
        unanswered.removeFirst()
        return entries.removeValue(forKey: id).map { .request($0) } ?? .late
    }
}
