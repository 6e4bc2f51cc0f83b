import QueueEngine
import QueueStore
import Testing

@Suite struct PruningTests {
    private let far = Instant(milliseconds: 1_000_000)

    @Test("Facts that no snapshot covers are kept, however old", arguments: StoreKind.allCases)
    func uncovered(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append(rests(4), under: lease)
            #expect(try await store.prune(before: far, limit: 100) == 0)
            try await store.saveSnapshot(fold(rests(2)), under: lease)
            #expect(try await store.prune(before: far, limit: 100) == 2)
            #expect(try await store.facts(of: acme, after: 0, limit: 10).map(\.sequence) == [3, 4])
            #expect(try await store.load(acme).facts.map(\.sequence) == [3, 4])
            try await store.append(rests(1, from: 5), under: lease)
        }
    }

    @Test("What is younger than the cutoff is kept, and a step is bounded", arguments: StoreKind.allCases)
    func step(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append(rests(6), under: lease)
            try await store.saveSnapshot(fold(rests(6)), under: lease)
            let cutoff = Instant(milliseconds: 5_000)
            #expect(try await store.prune(before: cutoff, limit: 3) == 3)
            #expect(try await store.prune(before: cutoff, limit: 3) == 1)
            #expect(try await store.facts(of: acme, after: 0, limit: 10).map(\.sequence) == [5, 6])
        }
    }

    @Test("Callbacks that have ended go, pending ones stay", arguments: StoreKind.allCases)
    func callbacks(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            let facts = [joined(1), joined(2), requested(1), requested(2), .callbackEnded(PlaceID(1), .expired)]
            try await store.append(record(facts), under: lease)
            #expect(try await store.prune(before: far, limit: 100) == 1)
            #expect(try await store.callbacks(of: acme, limit: 10).map(\.place) == [PlaceID(2)])
        }
    }
}
