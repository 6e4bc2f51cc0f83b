import QueueEngine
import QueueStore
import Testing

@Suite struct CallbackHistoryTests {
    @Test("A callback's history is what its facts say", arguments: StoreKind.allCases)
    func story(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            let (place, leg) = (PlaceID(1), channel("leg"))
            try await store.append(
                record([
                    joined(1), requested(1), .attemptStarted(place, attempt: 1, leg: leg),
                    .attemptFailed(place, attempt: 1, .busy, retryAt: Instant(milliseconds: 0)),
                    .attemptStarted(place, attempt: 2, leg: leg), .connected(place),
                    .callbackEnded(place, .completed),
                    .serviceEnded(place, endedBy: .agent, restUntil: nil),
                ]),
                under: lease
            )
            let record = try #require(try await store.callbacks(of: acme, limit: 10).first)
            #expect(record.place == place)
            #expect(record.queue == support)
            #expect(record.number.description == "+491701234567")
            #expect(record.requestedAt == Instant(milliseconds: 2_000))
            #expect(record.expiresAt == Instant(milliseconds: 86_400_000))
            #expect(record.attempts == 2)
            #expect(record.lastAttemptAt == Instant(milliseconds: 5_000))
            #expect(record.lastOutcome == .busy)
            #expect(record.connectedAt == Instant(milliseconds: 6_000))
            #expect(record.end == .completed)
            #expect(record.endedAt == Instant(milliseconds: 7_000))
        }
    }

    @Test("Places without a callback are no history", arguments: StoreKind.allCases)
    func live(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            try await store.append(
                record([
                    joined(1), joined(2), joined(3), joined(4), .abandoned(PlaceID(1)),
                    .callbackAlreadyPending(PlaceID(2), heldBy: PlaceID(1)),
                    .serviceEnded(PlaceID(3), endedBy: .customer, restUntil: nil),
                    // A late fact about a place that has ended makes no callback of it.
                    .callbackEnded(PlaceID(1), .cancelled),
                ]),
                under: lease
            )
            #expect(try await store.callbacks(of: acme, limit: 10) == [])
        }
    }

    @Test("The latest come first, of one queue or all, a bounded count at a time", arguments: StoreKind.allCases)
    func query(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            let facts = [
                joined(1), joined(2, sales), joined(3), joined(4), requested(3), requested(2), requested(1),
            ]
            try await store.append(record(facts), under: lease)
            func places(_ queue: QueueName?, before place: Int64? = nil, limit: Int) async throws -> [Int64] {
                try await store.callbacks(
                    of: acme,
                    queue: queue,
                    filter: .all,
                    before: place.map(PlaceID.init),
                    limit: limit
                ).map(\.place.number)
            }
            #expect(try await places(nil, limit: 10) == [3, 2, 1])
            #expect(try await places(nil, limit: 2) == [3, 2])
            #expect(try await places(nil, before: 2, limit: 2) == [1])
            #expect(try await places(support, limit: 10) == [3, 1])
            #expect(try await places(sales, limit: 10) == [2])
        }
    }

    @Test(
        "Pending and ended callbacks can be asked for alone; the others take none of the limit's room",
        arguments: StoreKind.allCases
    )
    func filter(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let lease = try await store.tenant()
            let facts =
                (1...6).map { joined($0, $0 == 6 ? sales : support) } + (1...6).map { requested($0) }
                + [1, 2, 6].map { Fact.callbackEnded(PlaceID($0), .completed) }
            try await store.append(record(facts), under: lease)
            func places(_ filter: CallbackFilter, _ queue: QueueName? = nil, limit: Int = 10) async throws -> [Int64] {
                try await store.callbacks(of: acme, queue: queue, filter: filter, limit: limit).map(\.place.number)
            }
            #expect(try await places(.pending) == [5, 4, 3])
            #expect(try await places(.ended) == [6, 2, 1])
            #expect(try await places(.all) == [6, 5, 4, 3, 2, 1])
            #expect(try await places(.ended, support, limit: 1) == [2])
            #expect(try await places(.pending, sales) == [])
        }
    }
}
