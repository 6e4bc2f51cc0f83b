import GRDB
import QueueEngine

/// Puts the appends that wait at the same time into one transaction: with many tenants, a commit's wait for the disk is
/// shared. One append alone is committed at once.
actor CommitGroup {
    /// Appends of one transaction. A tenant has at most one append under way, so the waiting ones are bounded by the
    /// number of tenants.
    static let maximumAppends = 128

    private struct Append {
        let facts: [EncodedFact]
        let lease: Lease
        let continuation: CheckedContinuation<Result<Void, StoreError>, Never>
    }

    private let path: String
    private let pool: DatabasePool
    private var waiting: [Append] = []
    private var isCommitting = false

    init(path: String, pool: DatabasePool) {
        self.path = path
        self.pool = pool
    }

    /// Returns when the facts are durable. Cancellation does not stop it: whoever asks must learn the outcome.
    func append(_ facts: [EncodedFact], under lease: Lease) async throws(StoreError) {
        let result = await withCheckedContinuation { continuation in
            waiting.append(Append(facts: facts, lease: lease, continuation: continuation))
            guard !isCommitting else { return }
            isCommitting = true
            Task { await commitWaiting() }
        }
        try result.get()
    }

    private func commitWaiting() async {
        while !waiting.isEmpty {
            let appends = Array(waiting.prefix(Self.maximumAppends))
            waiting.removeFirst(appends.count)
            let results = await commit(appends.map { ($0.facts, $0.lease) })
            for (append, result) in zip(appends, results) { append.continuation.resume(returning: result) }
        }
        isCommitting = false
    }

    /// Each append is all or nothing, and fails by itself; all fail when the transaction does.
    func commit(_ appends: [([EncodedFact], Lease)]) async -> [Result<Void, StoreError>] {
        do {
            return try await pool.write { [path] database in
                try appends.map { facts, lease in
                    do {
                        try database.inSavepoint {
                            try database.append(facts, under: lease)
                            return .commit
                        }
                        return .success(())
                    } catch {
                        // After some errors, such as a full disk, SQLite has rolled back the appends before it too.
                        guard database.isInsideTransaction else { throw error }
                        return .failure(StoreError(error, storeAt: path))
                    }
                }
            }
        } catch {
            let failure = StoreError(error, storeAt: path)
            return appends.map { _ in .failure(failure) }
        }
    }
}
