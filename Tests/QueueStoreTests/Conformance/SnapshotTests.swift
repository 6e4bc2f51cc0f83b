import QueueEngine
import QueueStore
import Testing

@Suite struct SnapshotTests {
    @Test("A snapshot takes the place of the facts it covers, when loading only", arguments: StoreKind.allCases)
    func covers(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            let facts = record([joined(1), requested(1), joined(2)])
            try await store.append(facts, under: lease)
            let state = fold(Array(facts.prefix(2)))
            try await store.saveSnapshot(state, under: lease)
            #expect(try await store.load(acme) == StoredTenant(base: state, facts: [facts[2]]))
            #expect(try await store.facts(of: acme, after: 0, limit: 10) == facts)
        }
    }

    @Test("An older snapshot than the stored one is passed over", arguments: StoreKind.allCases)
    func older(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append(rests(3), under: lease)
            try await store.saveSnapshot(fold(rests(3)), under: lease)
            try await store.saveSnapshot(fold(rests(2)), under: lease)
            #expect(try await store.load(acme).base.sequence == 3)
        }
    }

    @Test("A snapshot ahead of the facts is refused", arguments: StoreKind.allCases)
    func ahead(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append(rests(1), under: lease)
            let error = await code { () throws(StoreError) in
                try await store.saveSnapshot(fold(rests(2)), under: lease)
            }
            #expect(error == .outOfSequence)
        }
    }
}
