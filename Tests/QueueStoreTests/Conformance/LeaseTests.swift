import QueueEngine
import QueueStore
import Testing

@Suite struct LeaseTests {
    @Test("Each lease has a greater number than all before it", arguments: StoreKind.allCases)
    func grow(kind: StoreKind) async throws {
        try await kind.withStore { store in
            var numbers = [try await store.tenant(acme).number, try await store.tenant(globex).number]
            numbers.append(try await store.acquire(acme, owner: "test").number)
            #expect(numbers == numbers.sorted())
            #expect(Set(numbers).count == 3)
        }
    }

    @Test("A former owner's writes are refused and change nothing", arguments: StoreKind.allCases)
    func fence(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let old = try await store.tenant()
            try await store.append(rests(1), under: old)
            let new = try await store.acquire(acme, owner: "other")

            let append = await code { () throws(StoreError) in try await store.append(rests(1, from: 2), under: old) }
            let snapshot = await code { () throws(StoreError) in
                try await store.saveSnapshot(fold(rests(1)), under: old)
            }
            let removal = await code { () throws(StoreError) in try await store.removeTenant(under: old) }
            #expect([append, snapshot, removal] == [.fenced, .fenced, .fenced])

            let stored = try await store.load(acme)
            #expect(stored.facts == rests(1))
            #expect(stored.base.sequence == 0)
            try await store.append(rests(1, from: 2), under: new)
        }
    }

    @Test("A lease of one tenant is no lease of another", arguments: StoreKind.allCases)
    func foreign(kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await store.tenant(acme)
            let other = try await store.tenant(globex)
            let forged = Lease(tenant: acme, number: other.number, owner: "test")
            #expect(await code { () throws(StoreError) in try await store.append(rests(1), under: forged) } == .fenced)
        }
    }
}
