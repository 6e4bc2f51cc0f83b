import DequeModule
import HeapModule

/// The transfers that wait for a connection, in the order in which they came; those that may take long stand in a line
/// of their own, so that quick ones pass them without walking along it. Confined to the loop's thread.
struct WaitingTransfers {
    private struct Deadline: Comparable {
        let instant: ContinuousClock.Instant
        let id: UInt64

        static func < (left: Self, right: Self) -> Bool { (left.instant, left.id) < (right.instant, right.id) }
    }

    private var transfers: [UInt64: Transfer] = [:]
    /// Ids in the order of arrival, which their numbers tell; also of some that are gone.
    private var quick = Deque<UInt64>()
    private var long = Deque<UInt64>()
    private var deadlines = Heap<Deadline>()

    var count: Int { transfers.count }

    mutating func append(_ transfer: Transfer) {
        transfers[transfer.id] = transfer
        if transfer.request.mayTakeLong { long.append(transfer.id) } else { quick.append(transfer.id) }
        deadlines.insert(Deadline(instant: transfer.deadline, id: transfer.id))
        dropStale()
    }

    mutating func remove(_ id: UInt64) -> Transfer? {
        transfers.removeValue(forKey: id)
    }

    mutating func removeAll() -> [Transfer] {
        defer { self = WaitingTransfers() }
        return Array(transfers.values)
    }

    /// Takes the one that came first.
    /// - Parameter mayTakeLong: whether one that may take long will do.
    mutating func next(mayTakeLong: Bool) -> Transfer? {
        let firstQuick = Self.first(of: &quick, transfers)
        let firstLong = mayTakeLong ? Self.first(of: &long, transfers) : nil
        guard let id = [firstQuick, firstLong].compactMap({ $0 }).min() else { return nil }
        if id == firstQuick { quick.removeFirst() } else { long.removeFirst() }
        return transfers.removeValue(forKey: id)
    }

    /// Takes those whose time is up.
    mutating func expired(at now: ContinuousClock.Instant) -> [Transfer] {
        var expired: [Transfer] = []
        while let deadline = soonest(), deadline <= now {
            if let transfer = deadlines.popMin().flatMap({ transfers.removeValue(forKey: $0.id) }) {
                expired.append(transfer)
            }
        }
        return expired
    }

    /// When the first one's time is up.
    mutating func soonest() -> ContinuousClock.Instant? {
        while let first = deadlines.min, transfers[first.id] == nil { deadlines.removeMin() }
        return deadlines.min?.instant
    }

    private static func first(of line: inout Deque<UInt64>, _ transfers: [UInt64: Transfer]) -> UInt64? {
        while let id = line.first, transfers[id] == nil { line.removeFirst() }
        return line.first
    }

    /// What is gone must not pile up behind one that waits for long.
    private mutating func dropStale() {
        guard quick.count + long.count + deadlines.count > 4 * transfers.count + 64 else { return }
        quick.removeAll { transfers[$0] == nil }
        long.removeAll { transfers[$0] == nil }
        deadlines = Heap(deadlines.unordered.filter { transfers[$0.id] != nil })
    }

    /// Places that are held, those of transfers that are gone included.
    var heldCount: Int { quick.count + long.count + deadlines.count }
}
