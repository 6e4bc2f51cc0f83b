import HeapModule

/// The idle agents of one queue, longest idle first. Removal is lazy, as in ``ReadyLine``.
struct IdleLine: Sendable {
    struct Entry: Hashable, Comparable, Sendable {
        let idleSince: Instant
        let agent: AgentName

        static func < (left: Self, right: Self) -> Bool {
            (left.idleSince, left.agent) < (right.idleSince, right.agent)
        }
    }

    private var heap = Heap<Entry>()

    mutating func insert(_ entry: Entry) {
        heap.insert(entry)
    }

    /// The longest idle agent for whom `isIdle` holds; those before are dropped.
    mutating func first(where isIdle: (Entry) -> Bool) -> AgentName? {
        while let entry = heap.min {
            if isIdle(entry) { return entry.agent }
            heap.removeMin()
        }
        return nil
    }

    /// Drops outdated entries when they are the greater part.
    mutating func compact(expected: Int, where isIdle: (Entry) -> Bool) {
        guard heap.count > 64 + 2 * expected else { return }
        heap = Heap(Set(heap.unordered.filter(isIdle)))
    }
}
