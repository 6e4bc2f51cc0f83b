import AdministrationAPI
import AdministrationTestKit
import QueueEngine
import Testing

@Suite struct CallbackTests {
    static let path = "/v1/tenants/acme/callbacks"

    @Test func pendingCallbacksAreListedTheNextFirst() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let list: ListView<CallbackView> = try await client.get("GET", Self.path)
            #expect(list.items.map(\.number) == [3, 4, 5])
            #expect(list.items.map(\.state) == [.pending, .pending, .pending])
            #expect(list.items.map(\.place?.position) == [2, 3, 4])
            #expect(list.items[0].phoneNumber == "+49302222222")
            let expiresAt = Timestamp(milliseconds: FakeBackend.now.milliseconds + 86_367_000)
            #expect(list.items[0].expiresAt == expiresAt)
        }
    }

    @Test func endedCallbacksFollowWhenAllAreAskedFor() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let all: ListView<CallbackView> = try await client.get("GET", Self.path + "?state=all")
            #expect(all.items.map(\.number) == [3, 4, 5, 8, 7])
            let ended: ListView<CallbackView> = try await client.get("GET", Self.path + "?state=ended")
            #expect(ended.items.map(\.state) == [.completed, .failed])
            #expect(ended.items.map(\.attempts) == [1, 3])
        }
    }

    @Test(arguments: [("pending", 3), ("all", 5), ("ended", 2)])
    func aLimitCutsTheListOffAndSaysSo(state: String, count: Int) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            for limit in 1...count {
                let query = "?state=\(state)&limit=\(limit)"
                let list: ListView<CallbackView> = try await client.get("GET", Self.path + query)
                #expect(list.items.count == limit)
                #expect(list.hasMore == (limit < count))
            }
        }
    }

    @Test func aQueueLimitsTheListToItsOwn() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let sales: ListView<CallbackView> = try await client.get("GET", Self.path + "?queue=sales&state=all")
            #expect(sales.items == [])
            #expect(try await client.problem("GET", Self.path + "?queue=none").code == "unknown-queue")
        }
    }

    @Test func anUnknownStateIsRefused() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("GET", Self.path + "?state=done")
            #expect(problem.status == 400)
            #expect(problem.setting == "state")
        }
    }

    @Test func aCancelledCallbackIsGoneFromThePending() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let cancelled: CallbackView = try await client.get("POST", Self.path + "/3/cancel")
            #expect(cancelled.state == .cancelled)
            #expect(cancelled.number == 3)
            let list: ListView<CallbackView> = try await client.get("GET", Self.path)
            #expect(list.items.map(\.number) == [4, 5])
        }
    }

    @Test func onlyPendingCallbacksCanBeCancelled() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            for unknown in ["1", "2", "99", "three", "-1"] {
                let problem = try await client.problem("POST", Self.path + "/\(unknown)/cancel")
                #expect(problem.status == 404)
                #expect(problem.code == "unknown-callback")
            }
        }
    }

    @Test func aCallbackWhoseCustomerTalksIsNotCancelled() async throws {
        let backend = FakeBackend()
        await backend.add(Contact.tenant, TenantSettings(outboundContext: "out"), facts: Self.connectedCallback)
        try await TestServer.with(backend) { client in
            let problem = try await client.problem("POST", Self.path + "/1/cancel")
            #expect(problem.status == 409)
            #expect(problem.code == "callback-connected")
            let list: ListView<CallbackView> = try await client.get("GET", Self.path)
            #expect(list.items == [])
        }
    }

    @Test func aHistoryThatCannotBeReadIsSaidSo() async throws {
        let backend = await Contact.centre()
        await backend.fail("The database is locked.")
        try await TestServer.with(backend) { client in
            let problem = try await client.problem("GET", Self.path + "?state=all")
            #expect(problem.status == 503)
            #expect(problem.detail == "The database is locked.")
        }
    }

    private static var connectedCallback: [(secondsAgo: Int, Fact)] {
        let node = NodeName("pbx1")!
        let (caller, agent) = (ChannelID(node: node, id: "c"), ChannelID(node: node, id: "a"))
        let (customer, bridge) = (ChannelID(node: node, id: "k"), BridgeID(node: node, id: "b"))
        let (place, alice) = (PlaceID(1), AgentName("alice")!)
        return [
            (90, .queueChanged(Contact.support, QueueSettings())),
            (90, .agentChanged(alice, AgentSettings(endpoint: "PJSIP/alice", queues: [Contact.support]))),
            (60, .joined(place, queue: Contact.support, channel: caller, displayedNumber: nil)),
            (50, .callbackRequested(place, PhoneNumber("0301234567")!, expiresAt: FakeBackend.now + 3_600)),
            (49, .requestCallEnded(place)),
            (40, .agentRung(place, alice, leg: agent, bridge: bridge)), (39, .agentAnswered(place)),
            (38, .attemptStarted(place, attempt: 1, leg: customer)), (30, .joining(place, channel: customer)),
            (29, .connected(place)), (29, .callbackEnded(place, .completed)),
        ]
    }
}
