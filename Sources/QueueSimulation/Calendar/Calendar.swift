import QueueEngine

/// A virtual clock and what is due when. Things of one instant happen in the order in which they were scheduled.
///
/// Scheduling, cancelling and taking the next are O(log n) at most. What is cancelled leaves at once: most timers are,
/// long before they are due, and the heap would else be as large as all that was ever armed.
struct Calendar<Event> {
    /// Names something scheduled, so that it can be cancelled.
    struct Appointment: Hashable {
        fileprivate let slot: Int
        fileprivate let use: UInt32
    }

    /// A spot in the heap, as small as it can be.
    private struct Entry {
        let at: Int64
        let order: Int
        let slot: Int

        func isBefore(_ other: Self) -> Bool { at != other.at ? at < other.at : order < other.order }
    }

    /// Events stay where they are while the heap moves its small entries.
    private struct Slot {
        var event: Event?
        var use: UInt32 = 0
        /// Where its entry is in the heap; of an empty slot, which one is used after it.
        var position = 0
    }

    private(set) var now: Instant
    /// How much is due.
    var count: Int { heap.count }
    /// Everybody is before their four children.
    private var heap: [Entry] = []
    private var slots: [Slot] = []
    /// The empty slot that is used next; the number of slots when there is none.
    private var unused = 0
    private var order = 0

    init(start: Instant) { now = start }

    /// What is scheduled for the past happens now.
    @discardableResult
    mutating func schedule(_ event: Event, at instant: Instant) -> Appointment {
        let slot = unused
        if slot == slots.count { slots.append(Slot(position: slot + 1)) }
        unused = slots[slot].position
        slots[slot].event = event
        slots[slot].use &+= 1
        order += 1
        let entry = Entry(at: max(instant, now).milliseconds, order: order, slot: slot)
        heap.append(entry)
        Self.rise(entry, from: heap.count - 1, in: &heap, &slots)
        return Appointment(slot: slot, use: slots[slot].use)
    }

    /// Whether it was still due.
    @discardableResult
    mutating func cancel(_ appointment: Appointment) -> Bool {
        let slot = appointment.slot
        guard slots[slot].use == appointment.use, slots[slot].event != nil else { return false }
        slots[slot].event = nil
        leave(slot)
        return true
    }

    /// The next event up to and including `end`, at whose instant the clock then stands; nil when there is none, and
    /// the clock stands at `end`.
    mutating func next(until end: Instant) -> (event: Event, appointment: Appointment)? {
        guard let first = heap.first, first.at <= end.milliseconds, let event = slots[first.slot].event.take() else {
            now = max(now, end)
            return nil
        }
        leave(first.slot)
        now = Instant(milliseconds: first.at)
        return (event, Appointment(slot: first.slot, use: slots[first.slot].use))
    }

    /// The slot's event is gone; the last of the heap comes into the gap.
    private mutating func leave(_ slot: Int) {
        let gap = slots[slot].position
        slots[slot].position = unused
        unused = slot
        let last = heap.removeLast()
        guard gap < heap.count else { return }
        if gap > 0, last.isBefore(heap[(gap - 1) / 4]) {
            Self.rise(last, from: gap, in: &heap, &slots)
        } else {
            Self.sink(last, from: gap, in: &heap, &slots)
        }
    }

    // Spans, because an array asks at every step whether it is its own.

    private static func rise(_ entry: Entry, from start: Int, in heap: inout [Entry], _ slots: inout [Slot]) {
        var heap = heap.mutableSpan
        var slots = slots.mutableSpan
        var position = start
        while position > 0 {
            let parent = heap[(position - 1) / 4]
            guard entry.isBefore(parent) else { break }
            heap[position] = parent
            slots[parent.slot].position = position
            position = (position - 1) / 4
        }
        heap[position] = entry
        slots[entry.slot].position = position
    }

    private static func sink(_ entry: Entry, from start: Int, in heap: inout [Entry], _ slots: inout [Slot]) {
        var heap = heap.mutableSpan
        var slots = slots.mutableSpan
        var position = start
        while 4 * position + 1 < heap.count {
            var child = 4 * position + 1
            var first = heap[child]
            for other in child + 1..<min(4 * position + 5, heap.count) where heap[other].isBefore(first) {
                child = other
                first = heap[other]
            }
            guard first.isBefore(entry) else { break }
            heap[position] = first
            slots[first.slot].position = position
            position = child
        }
        heap[position] = entry
        slots[entry.slot].position = position
    }
}
