import AdministrationAPI
import AdministrationTestKit
import Testing

@Suite struct PlaceTests {
    static let path = "/v1/tenants/acme/queues/support/places"

    @Test func placesAreListedInOrderWithTheirPosition() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let list: ListView<PlaceView> = try await client.get("GET", Self.path)
            #expect(list.items.map(\.number) == [1, 2, 3, 4, 5])
            #expect(list.items.map(\.position) == [nil, 1, 2, 3, 4])
            #expect(list.items.map(\.held) == [.live, .live, .callback, .callback, .callback])
            #expect(list.items.map(\.state) == [.inCall, .waiting, .waiting, .waitingForRetry, .customerRinging])
            #expect(list.items.map(\.agent) == ["bob", nil, nil, nil, "dave"])
            #expect(list.items.map(\.attempts) == [nil, nil, 0, 1, 1])
            #expect(!list.hasMore)
        }
    }

    @Test func aWaitLastsUntilTheConversation() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let list: ListView<PlaceView> = try await client.get("GET", Self.path)
            #expect(list.items.map(\.waitingSeconds) == [40, 45, 40, 35, 34])
        }
    }

    @Test func administratorsSeeTheNumber() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let list: ListView<PlaceView> = try await client.get("GET", Self.path)
            #expect(list.items.prefix(3).map(\.phoneNumber) == ["0301111111", nil, "+49302222222"])
        }
    }

    @Test func aLimitCutsTheListOffAndSaysSo() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let list: ListView<PlaceView> = try await client.get("GET", Self.path + "?limit=2")
            #expect(list.items.map(\.number) == [1, 2])
            #expect(list.hasMore)
        }
    }

    @Test(arguments: ["limit=0", "limit=1001", "limit=many", "limit=", "limit=1&limit=2", "size=3"])
    func aQueryThatCannotBeReadIsRefused(query: String) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("GET", Self.path + "?" + query)
            #expect(problem.status == 400)
            #expect(problem.setting == query.prefix { $0 != "=" }.description)
        }
    }
}
