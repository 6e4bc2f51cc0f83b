import HeapModule
import QueueEngine

/// A virtual clock and what is due when. Things of one instant happen in the order in which they were scheduled.
///
/// Scheduling, cancelling and taking the next are O(log n) at most; what was cancelled is dropped when it comes up, and
/// earlier when it is the greater part.
struct Calendar<Event> {
    /// Names something scheduled, so that it can be cancelled.
    struct Appointment: Hashable {
        fileprivate let slot: Int
        fileprivate let use: UInt32
    }

    private struct Entry: Comparable {
        let at: Int64
        let order: Int
        let appointment: Appointment

        static func < (left: Self, right: Self) -> Bool {
            left.at != right.at ? left.at < right.at : left.order < right.order
        }
    }

    /// Events stay where they are while the heap moves its small entries.
    private struct Slot {
        var event: Event?
        var use: UInt32 = 0
    }

    private(set) var now: Instant
    /// How much is due.
    private(set) var count = 0
    /// How many entries are kept, those of what was cancelled included.
    var backlog: Int { heap.count }
    private var heap = Heap<Entry>()
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
        let appointment = Appointment(slot: slot, use: slots[slot].use)
        order += 1
        count += 1
        let at = max(instant, now).milliseconds
        heap.insert(Entry(at: at, order: order, appointment: appointment))
        return appointment
    }

    /// Whether it was still due.
    @discardableResult
    mutating func cancel(_ appointment: Appointment) -> Bool {
        guard take(appointment) != nil else { return false }
        if heap.count > 1_024, heap.count > 4 * count { compact() }
        return true
    }

    /// The next event up to and including `end`, at whose instant the clock then stands; nil when there is none, and
    /// the clock stands at `end`.
    mutating func next(until end: Instant) -> (event: Event, appointment: Appointment)? {
        while let entry = heap.min, entry.at <= end.milliseconds {
            heap.removeMin()
            guard let event = take(entry.appointment) else { continue }
            now = Instant(milliseconds: entry.at)
            return (event, entry.appointment)
        }
        now = max(now, end)
        return nil
    }

    private mutating func take(_ appointment: Appointment) -> Event? {
        guard slots[appointment.slot].use == appointment.use, let event = slots[appointment.slot].event.take() else {
            return nil
        }
        free.append(appointment.slot)
        count -= 1
        return event
    }

    private mutating func compact() {
        heap = Heap(heap.unordered.filter { isDue($0.appointment) })
    }

    private func isDue(_ appointment: Appointment) -> Bool {
        slots[appointment.slot].use == appointment.use && slots[appointment.slot].event != nil
    }
}
