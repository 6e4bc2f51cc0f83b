import Locking

/// What the connections of one account have in common, which are to one Asterisk: those who wait, the marks, and what
/// is known of the applications. There is one where HTTP tells what Asterisk has.
///
/// Connections for different applications stand side by side, each with a memory. A later connection for the same one,
/// or for some of the same, goes on with it: Asterisk has given the earlier one up, whether we know that yet or not.
final class AccountMemory: Sendable {
    let waiters = WaiterRegistry()
    /// One is out for each connection at most, and those that earlier connections asked for may still come.
    let marks = IssuedMarks(limit: 1024)

    /// Memories that are kept without a connection; those that were left longest ago are forgotten beyond.
    static let idleLimit = 64

    private struct Circle {
        let memory: ApplicationMemory
        let applications: Set<String>
        /// Of the connection that goes on with it, and of those before.
        let generation: Int
        /// Until the connection has ended.
        var link: WebSocketLink?
    }

    private struct State {
        /// Those that were left longest ago first.
        var circles: [Circle] = []
        var announced: Set<Int> = []
    }

    private let state = Locked(State())

    /// Whether a connection is announced.
    var isConnected: Bool { state.withLock { !$0.announced.isEmpty } }

    /// Memories that are kept.
    var count: Int { state.withLock { $0.circles.count } }

    /// A connection has told its applications: it goes on with what is known of them, and earlier ones for them end.
    /// - Returns: `nil` if a later one has done so already.
    func begin(_ connection: AcceptedConnection, _ applications: Set<String>) -> MemoryTurn? {
        let (turn, superseded) = state.withLock { state -> (MemoryTurn?, [WebSocketLink]) in
            let met = state.circles.filter { !$0.applications.isDisjoint(with: applications) }
            guard met.allSatisfy({ $0.generation < connection.generation }) else { return (nil, []) }
            state.circles.removeAll { !$0.applications.isDisjoint(with: applications) }
            let memory = met.last?.memory ?? ApplicationMemory(applications: applications)
            for other in met.dropLast() { memory.absorb(other.memory) }
            state.circles.append(
                Circle(
                    memory: memory,
                    applications: applications,
                    generation: connection.generation,
                    link: connection.link
                )
            )
            let turn = MemoryTurn(memory: memory, number: memory.keeper.beginTurn(of: applications))
            return (turn, met.compactMap(\.link))
        }
        for link in superseded { link.close(.superseded) }
        return turn
    }

    /// The consumer hears of the connection.
    func announce(_ connection: AcceptedConnection) {
        _ = state.withLock { $0.announced.insert(connection.generation) }
    }

    /// The connection is gone.
    func end(_ connection: AcceptedConnection) {
        state.withLock { state in
            state.announced.remove(connection.generation)
            guard let index = state.circles.firstIndex(where: { $0.generation == connection.generation }) else {
                return
            }
            var circle = state.circles.remove(at: index)
            circle.link = nil
            state.circles.append(circle)
            let idle = state.circles.count { $0.link == nil }
            guard idle > Self.idleLimit, let oldest = state.circles.firstIndex(where: { $0.link == nil }) else {
                return
            }
            state.circles.remove(at: oldest)
        }
    }

    /// No connection will come any more.
    func close() {
        waiters.end()
        state.withLock { $0 = State() }
    }
}

extension ARIDisconnectReason {
    static let superseded = ARIDisconnectReason(
        .superseded,
        "a newer connection of the account is for the same applications"
    )
}
