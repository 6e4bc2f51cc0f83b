/// A line from which anybody can step out, not only the first. Stepping in or out is O(log n), in every single case.
///
/// It is a binary heap in which everybody holds a ticket, and the ticket tells where they stand.
struct Line<Element: Hashable & Comparable & Sendable>: Sendable {
    private struct Spot: Sendable {
        let element: Element
        let ticket: Int
    }

    private var spots: [Spot] = []
    private var positions: [Int] = []
    private var tickets: [Element: Int] = [:]
    private var returnedTickets: [Int] = []

    var first: Element? { spots.first?.element }
    var count: Int { spots.count }

    /// Whoever is in the line already stays where they are.
    mutating func insert(_ element: Element) {
        guard tickets[element] == nil else { return }
        let ticket = returnedTickets.popLast() ?? positions.count
        if ticket == positions.count { positions.append(0) }
        tickets[element] = ticket
        spots.append(Spot(element: element, ticket: ticket))
        moveUp(from: spots.count - 1)
    }

    /// False when the element is not in the line.
    @discardableResult
    mutating func remove(_ element: Element) -> Bool {
        guard let ticket = tickets.removeValue(forKey: element) else { return false }
        returnedTickets.append(ticket)
        let gap = positions[ticket]
        let last = spots.removeLast()
        guard gap < spots.count else { return true }
        spots[gap] = last
        moveDown(from: gap)
        moveUp(from: positions[last.ticket])
        return true
    }

    private mutating func moveUp(from start: Int) {
        let spot = spots[start]
        var position = start
        while position > 0, spot.element < spots[(position - 1) / 2].element {
            place(spots[(position - 1) / 2], at: position)
            position = (position - 1) / 2
        }
        place(spot, at: position)
    }

    private mutating func moveDown(from start: Int) {
        let spot = spots[start]
        var position = start
        while var child = Optional(2 * position + 1), child < spots.count {
            if child + 1 < spots.count, spots[child + 1].element < spots[child].element { child += 1 }
            guard spots[child].element < spot.element else { break }
            place(spots[child], at: position)
            position = child
        }
        place(spot, at: position)
    }

    private mutating func place(_ spot: Spot, at position: Int) {
        spots[position] = spot
        positions[spot.ticket] = position
    }
}
