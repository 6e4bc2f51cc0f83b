/// A first-in first-out list whose removals are cheap, also when long.
struct EntryQueue {
    private var entries: [EventBuffer.Entry?] = []
    private var head = 0

    var isEmpty: Bool { head == entries.count }
    var last: EventBuffer.Entry? { isEmpty ? nil : entries.last ?? nil }

    mutating func append(_ entry: EventBuffer.Entry) {
        entries.append(entry)
    }

    mutating func append(contentsOf new: [EventBuffer.Entry]) {
        for entry in new { entries.append(entry) }
    }

    mutating func removeLast() {
        entries.removeLast()
    }

    mutating func popFirst() -> EventBuffer.Entry? {
        guard !isEmpty else { return nil }
        let entry = entries[head]
        entries[head] = nil
        head += 1
        // Moving the rest only after half is gone keeps the cost per entry constant.
        if head * 2 >= entries.count {
            entries.removeFirst(head)
            head = 0
        }
        return entry
    }

    /// Removes what came from the connection and keeps what is about it.
    mutating func removeMessages() {
        entries = entries[head...].filter { $0?.isMessage == false }
        head = 0
    }
}
