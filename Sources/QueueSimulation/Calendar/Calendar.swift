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
        /// Where its entry is in the heap.
        var position = 0
    }

    private(set) var now: Instant
    /// How much is due.
    var count: Int { heap.count }
    /// Everybody is before their four children.
    private var heap: [Entry] = []
    private var slots: [Slot] = []
    private var free: [Int] = []
    private var order = 0

    init(start: Instant) { now = start }

    /// What is scheduled for the past happens now.
    @discardableResult
    mutating func schedule(_ event: Event, at instant: Instant) -> Appointment {
        let slot = free.popLast() ?? slots.count
        if slot == slots.count { slots.append(Slot()) }
        slots[slot].event = event
        slots[slot].use &+= 1
        order += 1
        let entry = Entry(at: max(instant, now).milliseconds, order: order, slot: slot)
        heap.append(entry)
        rise(entry, from: heap.count - 1)
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
        free.append(slot)
        let gap = slots[slot].position
        let last = heap.removeLast()
        guard gap < heap.count else { return }
        if gap > 0, last.isBefore(heap[Self.parent(of: gap)]) { rise(last, from: gap) } else { sink(last, from: gap) }
    }

    private static func parent(of position: Int) -> Int { (position - 1) / 4 }

    private mutating func rise(_ entry: Entry, from start: Int) {
        var position = start
        while position > 0 {
            let parent = Self.parent(of: position)
            guard entry.isBefore(heap[parent]) else { break }
            place(heap[parent], at: position)
            position = parent
        }
        place(entry, at: position)
    }

    private mutating func sink(_ entry: Entry, from start: Int) {
        var position = start
        while let child = firstChild(of: position), heap[child].isBefore(entry) {
            place(heap[child], at: position)
            position = child
        }
        place(entry, at: position)
    }

    /// The child that is before the others.
    private func firstChild(of position: Int) -> Int? {
        let first = 4 * position + 1
        guard first < heap.count else { return nil }
        var child = first
        for other in first + 1..<min(first + 4, heap.count) where heap[other].isBefore(heap[child]) { child = other }
        return child
    }

    private mutating func place(_ entry: Entry, at position: Int) {
        heap[position] = entry
        slots[entry.slot].position = position
    }
}
