import Locking

/// What the application has subscribed to by its session, to be asked for again after each reconnect: Asterisk may have
/// forgotten it.
final class SubscriptionBook: Sendable {
    static let limit = 16_384
    /// Sources in one request; its line must not get too long for Asterisk.
    static let batch = 20

    private struct State {
        /// With their numbers in the order of subscribing.
        var numbers: [EventSource: Int] = [:]
        var last = 0
    }

    private let state = Locked(State())

    /// In the order in which they were subscribed to.
    var all: [EventSource] {
        state.withLock { $0.numbers }.sorted { $0.value < $1.value }.map(\.key)
    }

    func add(_ new: [EventSource]) {
        state.withLock { state in
            for source in new where state.numbers[source] == nil {
                state.last += 1
                state.numbers[source] = state.last
            }
        }
    }

    func remove(_ old: [EventSource]) {
        state.withLock { state in
            for source in old { state.numbers[source] = nil }
        }
    }

    func hasRoom(for new: [EventSource]) -> Bool {
        state.withLock { state in
            let unknown = Set(new).filter { state.numbers[$0] == nil }
            return state.numbers.count + unknown.count <= Self.limit
        }
    }

    /// Forgets what has ended: there is nothing to subscribe to again.
    func note(_ event: ARIEvent) {
        switch event {
        case .channelDestroyed(let destroyed): remove([.channel(destroyed.channel.id)])
        case .bridgeDestroyed(let destroyed): remove([.bridge(destroyed.bridge.id)])
        default: break
        }
    }

    /// Subscribes to all of them anew.
    /// - Returns: those that are gone, which are not kept any more.
    func renew(with client: ARIClient) async throws(ARIError) -> [EventSource] {
        var lost: [EventSource] = []
        let all = all
        for start in stride(from: 0, to: all.count, by: Self.batch) {
            lost += try await renew(Array(all[start..<min(start + Self.batch, all.count)]), with: client)
        }
        remove(lost)
        return lost
    }

    /// One that is gone fails them all, without its name: then they are asked for one by one.
    private func renew(_ batch: [EventSource], with client: ARIClient) async throws(ARIError) -> [EventSource] {
        do throws(ARIError) {
            try await client.applications.subscribe(
                client.configuration.application,
                eventSources: batch.map(\.rawValue)
            )
            return []
        } catch {
            guard error.code == .unprocessable else { throw error }
            guard batch.count > 1 else { return batch }
            var lost: [EventSource] = []
            for source in batch { lost += try await renew([source], with: client) }
            return lost
        }
    }
}
