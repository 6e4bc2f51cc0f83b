import AdministrationAPI
import QueueEngine

/// Makes a tenant's changes one after another: a PATCH reads, changes and writes a whole, and must not undo another's
/// write. Tenants do not wait for each other; tenants are created one after another.
///
/// A change that has begun is finished even when nobody waits for its answer any more; one that has not is dropped
/// with its request.
actor ChangeSequence {
    /// Fewer than the server's connections, so that one tenant cannot take them all.
    static let maximumWaiting = 48

    private struct Waiter {
        let id: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    /// Who waits, by tenant; nil: for the creation of tenants. There is an entry while a change is under way.
    private var lines: [TenantName?: [Waiter]] = [:]
    private var dropped: Set<Int> = []
    private var lastID = 0

    /// Throws ``ProblemView/overloaded(_:)`` when too many wait, and `CancellationError` when the change was dropped.
    func perform<Success: Sendable>(
        on tenant: TenantName?,
        _ change: @escaping @Sendable () async throws -> Success
    ) async throws -> Success {
        try Task.checkCancellation()
        try await awaitTurn(on: tenant)
        // A task of its own is not cancelled with the request.
        let result = await Task { try await change() }.result
        endTurn(on: tenant)
        return try result.get()
    }

    func waiting(on tenant: TenantName?) -> Int { lines[tenant]?.count ?? 0 }

    private func awaitTurn(on tenant: TenantName?) async throws {
        guard let line = lines[tenant] else {
            lines[tenant] = []
            return
        }
        guard line.count < Self.maximumWaiting else { throw ProblemView.overloaded(line.count) }
        lastID += 1
        let id = lastID
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                lines[tenant]?.append(Waiter(id: id, continuation: continuation))
            }
        } onCancel: {
            Task { await drop(id, on: tenant) }
        }
        // Dropped, and then the turn is another's; or cancelled at the very moment in which it came.
        guard dropped.remove(id) == nil else { throw CancellationError() }
        guard !Task.isCancelled else {
            endTurn(on: tenant)
            throw CancellationError()
        }
    }

    private func drop(_ id: Int, on tenant: TenantName?) {
        guard let index = lines[tenant]?.firstIndex(where: { $0.id == id }) else { return }
        dropped.insert(id)
        lines[tenant]?.remove(at: index).continuation.resume()
    }

    private func endTurn(on tenant: TenantName?) {
        guard lines[tenant]?.isEmpty == false else {
            lines.removeValue(forKey: tenant)
            return
        }
        lines[tenant]?.removeFirst().continuation.resume()
    }
}
