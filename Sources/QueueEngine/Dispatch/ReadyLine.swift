import HeapModule

/// The places of one queue that may be served now, first come first.
///
/// Removal is lazy: a place that is no longer ready is dropped when it comes up. Joining and taking are O(log n).
struct ReadyLine: Sendable {
    private var heap = Heap<PlaceID>()

    mutating func insert(_ place: PlaceID) {
        heap.insert(place)
    }

    /// The first place for which `isReady` holds; those before it are dropped.
    mutating func first(where isReady: (PlaceID) -> Bool) -> PlaceID? {
        while let place = heap.min {
            if isReady(place) { return place }
            heap.removeMin()
        }
        return nil
    }

    mutating func removeFirst() {
        _ = heap.popMin()
    }

    /// Drops what is no longer ready when most of the line is, so that a line that nobody serves stays bounded.
    mutating func compact(expected: Int, where isReady: (PlaceID) -> Bool) {
        guard heap.count > 64 + 2 * expected else { return }
        heap = Heap(Set(heap.unordered.filter(isReady)))
    }
}
