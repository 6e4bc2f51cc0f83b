import Locking

/// What the application has subscribed to by its session, to be asked for again after each reconnect: Asterisk may have
/// forgotten it.
final class SubscriptionBook: Sendable {
    static let limit = 16_384
    /// Sources in one request; its line must not get too long for Asterisk.
    static let batch = 20

    private let sources = Locked([EventSource]())

    var all: [EventSource] { sources.copy }

    func add(_ new: [EventSource]) {
        sources.withLock { sources in
            let known = Set(sources)
            sources += new.filter { !known.contains($0) }
        }
    }

    func remove(_ old: [EventSource]) {
        let old = Set(old)
        sources.withLock { $0.removeAll(where: old.contains) }
    }

    func hasRoom(for new: [EventSource]) -> Bool {
        sources.withLock { Set($0).union(new).count <= Self.limit }
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
