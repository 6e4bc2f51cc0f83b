import QueueEngine

/// One tenant in an ``InMemoryQueueStore``.
struct StoredContents {
    /// The snapshot, or the first state.
    var base: TenantState
    var facts: [RecordedFact] = []
    var sequence: Int64 = 0
    var lease: Int64 = 0
    private var tracks: [PlaceID: CallbackTrack] = [:]

    init(base: TenantState) {
        self.base = base
    }

    var callbacks: [CallbackRecord] {
        tracks.values.compactMap { if case .callback(let record) = $0 { record } else { nil } }
    }

    mutating func append(_ fact: RecordedFact) {
        facts.append(fact)
        sequence = fact.sequence
        if let place = fact.trackedPlace { tracks[place] = CallbackTrack.after(fact, tracks[place]) }
    }

    /// Returns how many facts and callbacks were deleted.
    mutating func prune(before cutoff: Instant, limit: Int) -> Int {
        let snapshot = base.sequence
        let old = facts.prefix { $0.sequence <= snapshot && $0.at < cutoff }.prefix(limit)
        facts.removeFirst(old.count)
        let ended = callbacks.filter { ($0.endedAt ?? cutoff) < cutoff }.sorted { $0.place < $1.place }
        let pruned = ended.prefix(limit - old.count)
        for record in pruned { tracks[record.place] = nil }
        return old.count + pruned.count
    }
}
