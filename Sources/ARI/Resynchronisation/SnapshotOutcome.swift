/// A snapshot, with the messages that came before it was over: some of what they tell is in it, some is not.
final class SnapshotOutcome: Sendable {
    let snapshot: Snapshot
    let messages: [MessageBatch]
    let lostSubscriptions: [EventSource]

    init(snapshot: Snapshot, messages: [MessageBatch], lostSubscriptions: [EventSource]) {
        self.snapshot = snapshot
        self.messages = messages
        self.lostSubscriptions = lostSubscriptions
    }
}
