import QueueEngine

/// A fact and its written form, made before the writer is taken.
struct EncodedFact: Sendable {
    let recorded: RecordedFact
    let body: String

    init(_ recorded: RecordedFact) throws(StoreError) {
        self.recorded = recorded
        body = try FactCoding.encode(recorded.fact)
    }
}
