import HeapModule
import QueueEngine

/// The armed timers of one engine, earliest first; those of the same instant in the order of arming.
///
/// Entries of timers that were moved or disarmed stay in the heap until they come to its top, or until they are more than
/// half of it: then it is made anew, so that its size stays in proportion to the armed timers.
struct TimerQueue: Sendable {
    private struct Entry: Comparable {
        let at: Instant
        let arming: UInt64
        let timer: TimerID

        static func == (left: Self, right: Self) -> Bool { left.arming == right.arming }

        static func < (left: Self, right: Self) -> Bool { (left.at, left.arming) < (right.at, right.arming) }
    }

    private var heap = Heap<Entry>()
    private var armed: [TimerID: Entry] = [:]
    private var armings: UInt64 = 0

    /// The number of armed timers.
    var count: Int { armed.count }

    /// The number of entries in the heap, dead ones included.
    var heapCount: Int { heap.count }

    /// Arms `timer`, or moves it.
    mutating func arm(_ timer: TimerID, at instant: Instant) {
        armings += 1
        let entry = Entry(at: instant, arming: armings, timer: timer)
        armed[timer] = entry
        heap.insert(entry)
        if heap.count > 2 * armed.count + 64 { heap = Heap(armed.values) }
    }

    mutating func disarm(_ timer: TimerID) {
        armed[timer] = nil
    }

    /// When the next timer is due; nil when none is armed.
    mutating func earliest() -> Instant? {
        dropDeadEntries()
        return heap.min?.at
    }

    /// Takes the next timer that is due at `now`; it is disarmed then.
    mutating func popDue(at now: Instant) -> TimerID? {
        dropDeadEntries()
        guard let entry = heap.min, entry.at <= now else { return nil }
        heap.removeMin()
        armed[entry.timer] = nil
        return entry.timer
    }

    private mutating func dropDeadEntries() {
        while let entry = heap.min, armed[entry.timer] != entry { heap.removeMin() }
    }
}
