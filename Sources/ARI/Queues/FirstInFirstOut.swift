/// A first-in first-out list whose removals are cheap, also when it is long.
struct FirstInFirstOut<Element> {
    private var elements: [Element?] = []
    private var head = 0

    var count: Int { elements.count - head }
    var isEmpty: Bool { head == elements.count }
    var last: Element? { isEmpty ? nil : elements.last ?? nil }

    mutating func append(_ element: Element) {
        elements.append(element)
    }

    mutating func append(contentsOf new: some Sequence<Element>) {
        for element in new { elements.append(element) }
    }

    /// Puts an element before all others.
    mutating func prepend(_ element: Element) {
        if head > 0 {
            head -= 1
            elements[head] = element
        } else {
            elements.insert(element, at: 0)
        }
    }

    mutating func popFirst() -> Element? {
        guard !isEmpty else { return nil }
        let element = elements[head]
        elements[head] = nil
        head += 1
        // Moving the rest only after half is gone keeps the cost per element constant.
        if head * 2 >= elements.count {
            elements.removeFirst(head)
            head = 0
        }
        return element
    }

    /// The last element; there must be one.
    @discardableResult
    mutating func removeLast() -> Element? {
        isEmpty ? nil : elements.removeLast()
    }

    mutating func removeAll(where isUnwanted: (Element) -> Bool) {
        elements = elements[head...].filter { $0.map { !isUnwanted($0) } ?? false }
        head = 0
    }
}

extension FirstInFirstOut: Sendable where Element: Sendable {}
