import Locking

/// The memory of batches that have been read, for those that come: with new memory for each, the system would spend
/// more on its pages than the messages cost.
final class SpareBatches: Sendable {
    /// More than are usually on their way at once in a burst; of two readers' buffers each at most, four megabytes
    /// in all.
    static let limit = 16

    private let batches = Locked<[MessageBatch]>([])

    /// An empty one; `nil` if none is there.
    func take() -> MessageBatch? { batches.withLock { $0.popLast() } }

    /// Takes the batch's memory, which nobody else may hold, and leaves an empty one.
    func put(_ batch: inout MessageBatch) {
        batch.clear()
        batches.withLock { batches in
            if batches.count < Self.limit { batches.append(batch) }
        }
        batch = MessageBatch()
    }
}
