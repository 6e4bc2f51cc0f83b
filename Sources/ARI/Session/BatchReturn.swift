/// Gives what the consumer leaves of a batch back to the buffer, for the next one.
final class BatchReturn {
    private let buffer: EventBuffer
    private var batch: MessageBatch?

    init(_ buffer: EventBuffer) {
        self.buffer = buffer
    }

    deinit {
        guard var batch else { return }
        batch.drop(toLeave: buffer.progress.left)
        buffer.putBack(batch)
    }

    /// The consumer reads this one now.
    func keep(_ batch: MessageBatch) {
        self.batch = batch
    }

    /// It has read it. The memory is not kept while nothing comes.
    func release() {
        batch = nil
    }
}
