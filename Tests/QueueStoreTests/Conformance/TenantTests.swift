import QueueEngine
import QueueStore
import Testing

@Suite struct TenantTests {
    @Test("Tenants are listed by name", arguments: StoreKind.allCases)
    func list(kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await store.tenant(globex)
            _ = try await store.tenant(acme)
            #expect(try await store.tenants() == [acme, globex])
        }
    }

    @Test("A tenant begins with the settings it was created with and no facts", arguments: StoreKind.allCases)
    func begin(kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await store.tenant()
            let expected = StoredTenant(base: TenantState(name: acme, settings: settings), facts: [])
            #expect(try await store.load(acme) == expected)
        }
    }

    @Test("A tenant cannot be created twice", arguments: StoreKind.allCases)
    func twice(kind: StoreKind) async throws {
        try await kind.withStore { store in
            _ = try await store.tenant()
            let error = await code { () throws(StoreError) in
                try await store.createTenant(acme, settings: settings, at: Instant(milliseconds: 0))
            }
            #expect(error == .tenantExists)
        }
    }

    @Test("What does not exist is unknown to every question", arguments: StoreKind.allCases)
    func unknown(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = Lease(tenant: acme, number: 1, owner: "test")
            let codes = [
                await code { () throws(StoreError) in _ = try await store.acquire(acme, owner: "test") },
                await code { () throws(StoreError) in _ = try await store.load(acme) },
                await code { () throws(StoreError) in _ = try await store.facts(of: acme, after: 0, limit: 1) },
                await code { () throws(StoreError) in _ = try await store.callbacks(of: acme, limit: 1) },
                await code { () throws(StoreError) in try await store.append(rests(1), under: lease) },
                await code { () throws(StoreError) in try await store.removeTenant(under: lease) },
            ]
            #expect(codes == Array(repeating: .unknownTenant, count: 6))
        }
    }

    @Test("A name that is used again begins empty, and the old lease does not open it", arguments: StoreKind.allCases)
    func again(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let old = try await store.tenant()
            try await store.append(record([joined(1), requested(1)]), under: old)
            try await store.removeTenant(under: old)
            #expect(try await store.tenants() == [])

            let new = try await store.tenant()
            #expect(try await store.load(acme).facts == [])
            #expect(try await store.callbacks(of: acme, limit: 10) == [])
            #expect(await code { () throws(StoreError) in try await store.append(rests(1), under: old) } == .fenced)
            try await store.append(rests(1), under: new)
        }
    }
}
