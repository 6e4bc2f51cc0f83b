/// The last ids that were put in; older ones are forgotten.
struct RecentIDs: Sendable {
    private let limit: Int
    private var ids: Set<String> = []
    private var order = FirstInFirstOut<String>()

    init(limit: Int) {
        self.limit = limit
    }

    func contains(_ id: String) -> Bool { ids.contains(id) }

    mutating func insert(_ id: String) {
        guard ids.insert(id).inserted else { return }
        order.append(id)
        if order.count > limit, let oldest = order.popFirst() { ids.remove(oldest) }
    }

    mutating func remove(_ id: String) {
        guard ids.remove(id) != nil else { return }
        order.removeAll { $0 == id }
    }
}
