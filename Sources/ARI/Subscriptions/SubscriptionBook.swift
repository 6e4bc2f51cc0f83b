import Locking

/// What applications have subscribed to by their session, to be asked for again after each reconnect: Asterisk may have
/// forgotten it.
final class SubscriptionBook: Sendable {
    static let limit = 16_384
    /// Sources in one request; its line must not get too long for Asterisk.
    static let batch = 20

    struct Subscription: Sendable {
        let application: String
        let source: EventSource
    }

    private struct State {
        /// With their numbers in the order of subscribing, by application.
        var numbers: [String: [EventSource: Int]] = [:]
        var last = 0
        var count: Int { numbers.values.reduce(0) { $0 + $1.count } }
    }

    private let state = Locked(State())

    /// In the order in which they were subscribed to.
    var all: [Subscription] {
        state.withLock { $0.numbers }
            .flatMap { application, numbers in
                numbers.map { (Subscription(application: application, source: $0.key), $0.value) }
            }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    func add(_ new: [EventSource], to application: String) {
        state.withLock { state in
            for source in new where state.numbers[application]?[source] == nil {
                state.last += 1
                state.numbers[application, default: [:]][source] = state.last
            }
        }
    }

    func remove(_ old: [EventSource], of application: String) {
        state.withLock { state in
            for source in old { state.numbers[application]?[source] = nil }
            if state.numbers[application]?.isEmpty == true { state.numbers[application] = nil }
        }
    }

    func hasRoom(for new: [EventSource], of application: String) -> Bool {
        state.withLock { state in
            let unknown = Set(new).filter { state.numbers[application]?[$0] == nil }
            return state.count + unknown.count <= Self.limit
        }
    }

    /// Forgets what has ended: there is nothing to subscribe to again.
    func note(_ event: ARIEvent) {
        switch event {
        case .channelDestroyed(let destroyed): forget(.channel(destroyed.channel.id))
        case .bridgeDestroyed(let destroyed): forget(.bridge(destroyed.bridge.id))
        default: break
        }
    }

    private func forget(_ source: EventSource) {
        state.withLock { state in
            for application in Array(state.numbers.keys) { state.numbers[application]?[source] = nil }
        }
    }

    /// Subscribes to all of them anew.
    /// - Parameter applications: those that are served; what others had subscribed to is not kept.
    /// - Returns: those that are gone, which are not kept any more.
    func renew(for applications: [String], with client: ARIClient) async throws(ARIError) -> [EventSource] {
        var lost: [EventSource] = []
        let all = Dictionary(grouping: all, by: \.application).mapValues { $0.map(\.source) }
        for (application, sources) in all.sorted(by: { $0.key < $1.key }) {
            let gone =
                applications.contains(application) ? try await renew(sources, of: application, with: client) : sources
            remove(gone, of: application)
            lost += gone
        }
        return lost
    }

    private func renew(
        _ sources: [EventSource],
        of application: String,
        with client: ARIClient
    ) async throws(ARIError) -> [EventSource] {
        var lost: [EventSource] = []
        for start in stride(from: 0, to: sources.count, by: Self.batch) {
            let batch = Array(sources[start..<min(start + Self.batch, sources.count)])
            lost += try await renew(batch: batch, of: application, with: client)
        }
        return lost
    }

    /// One that is gone fails them all, without its name: then they are asked for one by one.
    private func renew(
        batch: [EventSource],
        of application: String,
        with client: ARIClient
    ) async throws(ARIError) -> [EventSource] {
        do throws(ARIError) {
            try await client.applications.subscribe(application, eventSources: batch.map(\.rawValue))
            return []
        } catch {
            guard error.code == .unprocessable else { throw error }
            guard batch.count > 1 else { return batch }
            var lost: [EventSource] = []
            for source in batch { lost += try await renew(batch: [source], of: application, with: client) }
            return lost
        }
    }
}
