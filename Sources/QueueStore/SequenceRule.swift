import QueueEngine

/// The rules of a tenant's sequence of facts, the same in every store.
enum SequenceRule {
    /// Throws unless `facts` go on, one by one, after `stored`.
    static func check(
        _ facts: [RecordedFact],
        follow stored: Int64,
        of tenant: TenantName
    ) throws(StoreError) {
        var expected = stored + 1
        for fact in facts {
            guard fact.sequence == expected else {
                throw StoreError(
                    .outOfSequence,
                    "fact \(fact.sequence) of tenant '\(tenant)' does not follow \(expected - 1)",
                    storedSequence: stored
                )
            }
            expected += 1
        }
    }

    /// Throws when `state` holds facts that are not stored.
    static func check(snapshot state: TenantState, within stored: Int64) throws(StoreError) {
        guard state.sequence <= stored else {
            throw StoreError(
                .outOfSequence,
                "the snapshot of tenant '\(state.name)' is at fact \(state.sequence), ahead of \(stored)",
                storedSequence: stored
            )
        }
    }
}
