import QueueEngine
import QueueStore
import Testing

@Suite struct FactTests {
    @Test("Facts come back in order, as they were", arguments: StoreKind.allCases)
    func order(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            let facts = record(FactExamples.all)
            try await store.append(Array(facts.prefix(3)), under: lease)
            try await store.append(Array(facts.dropFirst(3)), under: lease)
            #expect(try await store.load(acme).facts == facts)
        }
    }

    @Test("A gap or a repetition is refused as a whole", arguments: StoreKind.allCases)
    func sequence(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append(rests(2), under: lease)
            let wrong = [
                rests(1, from: 4), rests(1, from: 2), rests(1, from: 3) + rests(1, from: 5),
                rests(1, from: 3) + rests(1, from: 3),
            ]
            for facts in wrong {
                let error = await #expect(throws: StoreError.self) { try await store.append(facts, under: lease) }
                #expect(error?.code == .outOfSequence)
                #expect(error?.storedSequence == 2)
            }
            #expect(try await store.load(acme).facts == rests(2))
        }
    }

    @Test("An append of nothing is fine", arguments: StoreKind.allCases)
    func nothing(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append([], under: lease)
            #expect(try await store.load(acme).facts == [])
        }
    }

    @Test("Facts are read on from a number, a bounded count at a time", arguments: StoreKind.allCases)
    func paging(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append(rests(5), under: lease)
            #expect(try await store.facts(of: acme, after: 0, limit: 2).map(\.sequence) == [1, 2])
            #expect(try await store.facts(of: acme, after: 3, limit: 10).map(\.sequence) == [4, 5])
            #expect(try await store.facts(of: acme, after: 0, limit: 0).count == 1)
        }
    }

    @Test("Tenants have their own sequences", arguments: StoreKind.allCases)
    func apart(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let (one, other) = (try await store.tenant(acme), try await store.tenant(globex))
            try await store.append(rests(2), under: one)
            try await store.append(rests(1), under: other)
            #expect(try await store.load(acme).facts.count == 2)
            #expect(try await store.load(globex).facts.count == 1)
        }
    }
}
