/// The requests that are out on one websocket. A value; ``WebSocketTransport`` guards it.
///
/// Asterisk answers in the order in which it reads, which tells more than the ids do: what an answer without an id
/// belongs to, and which answers will never come.
struct RequestTable {
    typealias Outcome = Result<RequestAnswer, ARIError>

    struct Entry {
        let operation: ARIOperation
        let waiter: CheckedContinuation<Outcome, Never>
        var isWritten = false
        var timer: Task<Void, Never>?

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
            timer?.cancel()
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

    mutating func add(_ entry: Entry, id: UInt64) {
        entries[id] = entry
        unwritten.insert(id)
    }

    /// `false` if the timer came too late.
    mutating func setTimer(_ timer: Task<Void, Never>, id: UInt64) -> Bool {
        guard entries[id] != nil else { return false }
        entries[id]?.timer = timer
        return true
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
    mutating func remove(_ id: UInt64, if condition: (Entry) -> Bool = { _ in true }) -> Entry? {
        guard let entry = entries[id], condition(entry) else { return nil }
        entries[id] = nil
        return entry
    }

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
