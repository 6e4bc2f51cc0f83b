import AdministrationAPI
import AdministrationTestKit
import Testing

@Suite struct StatusTests {
    @Test func theStatusCountsEveryTenant() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let status: StatusView = try await client.get("GET", "/v1/status")
            #expect(status.version == "1.2.3")
            #expect(status.uptimeSeconds == 0)
            #expect(status.asterisk.map(\.name) == ["pbx1"])
            #expect(status.asterisk[0].connected)
            #expect(
                status.tenants == [
                    TenantCounts(
                        name: "acme",
                        queues: 2,
                        waitingLive: 1,
                        pendingCallbacks: 3,
                        agents: AgentCounts(idle: 1, inCall: 2, resting: 0, paused: 1)
                    )
                ]
            )
        }
    }

    @Test func aTenantsStatusCountsItsQueues() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let status: TenantStatusView = try await client.get("GET", "/v1/tenants/acme/status")
            #expect(status.queues.map(\.name) == ["sales", "support"])
            #expect(status.queues[0].agents == AgentCounts(idle: 1))
            #expect(
                status.queues[1]
                    == QueueCounts(
                        name: "support",
                        modes: ["on-request", "on-timeout"],
                        waitingLive: 1,
                        pendingCallbacks: 3,
                        inCall: 1,
                        longestWaitSeconds: 45,
                        agents: AgentCounts(idle: 1, inCall: 2, paused: 1)
                    )
            )
            #expect(status.agents.count == 4)
        }
    }

    @Test func aQueuesStatusHasItsPlacesAndItsAgentsOnly() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let support: QueueStatusView = try await client.get(
                "GET",
                "/v1/tenants/acme/queues/support/status?limit=3"
            )
            #expect(support.places.items.map(\.number) == [1, 2, 3])
            #expect(support.places.hasMore)
            let sales: QueueStatusView = try await client.get("GET", "/v1/tenants/acme/queues/sales/status")
            #expect(sales.agents.map(\.name) == ["alice"])
            #expect(sales.places.items == [])
        }
    }

    @Test func timesAreISO8601InUTCWithMilliseconds() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let response = try await client.send("GET", "/v1/status")
            let text = String(decoding: response.body, as: UTF8.self)
            #expect(text.contains(#""startedAt":"2027-01-15T08:00:00.000Z""#))
        }
    }

    @Test func aTenantWhoseStateIsNotKnownIsListedWithTheReasonAndIsNotCalledUnknown() async throws {
        let backend = await Contact.centre()
        await backend.lose(Contact.tenant, "the store fails")
        try await TestServer.with(backend) { client in
            let status: StatusView = try await client.get("GET", "/v1/status")
            #expect(status.tenants == [TenantCounts(name: "acme", unavailable: "the store fails")])
            let problem = try await client.problem("GET", "/v1/tenants/acme")
            #expect(problem.status == 503)
            #expect(problem.code == "unavailable")
        }
    }
}
