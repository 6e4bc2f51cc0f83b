import Synchronization

/// How far the consumer is with the batch that it has taken, told without a lock: it says so at each event.
final class ConsumerProgress: Sendable {
    private let count = Atomic(0)
    private let bytes = Atomic(0)
    private let epoch = Atomic(0)

    /// Messages that are left of the batch.
    var left: MessageLoad {
        MessageLoad(count: count.load(ordering: .relaxed), bytes: bytes.load(ordering: .relaxed))
    }

    /// By whoever hands a batch out, or by the consumer.
    func tell(_ left: MessageLoad) {
        count.store(left.count, ordering: .relaxed)
        bytes.store(left.bytes, ordering: .relaxed)
    }

    /// Batches of earlier epochs than this one are void.
    var presentEpoch: Int { epoch.load(ordering: .acquiring) }

    func beginEpoch(_ number: Int) {
        epoch.store(number, ordering: .releasing)
    }
}

/// So many messages.
struct MessageLoad {
    var count = 0
    var bytes = 0

    static func + (left: Self, right: Self) -> Self {
        Self(count: left.count + right.count, bytes: left.bytes + right.bytes)
    }

    static func - (left: Self, right: Self) -> Self {
        Self(count: left.count - right.count, bytes: left.bytes - right.bytes)
    }
}
