import AdministrationAPI
import AdministrationTestKit
import Testing

@Suite struct TenantTests {
    @Test func aTenantIsCreatedShownChangedAndRemoved() async throws {
        try await TestServer.with(FakeBackend()) { client in
            let body = #"{"name":"acme","outboundContext":"acme-outbound","callerId":"+49 30 123456"}"#
            let created = try await client.send("POST", "/v1/tenants", body)
            #expect(created.status == 201)
            #expect(created.header("Location") == "/v1/tenants/acme")

            let shown: TenantView = try await client.get("GET", "/v1/tenants/acme")
            #expect(shown == TenantView(name: "acme", outboundContext: "acme-outbound", callerId: "+4930123456"))

            let changed: TenantView = try await client.get("PATCH", "/v1/tenants/acme", #"{"outboundContext":"other"}"#)
            #expect(changed.outboundContext == "other")
            #expect(changed.callerId == "+4930123456")

            let cleared: TenantView = try await client.get("PATCH", "/v1/tenants/acme", #"{"callerId":""}"#)
            #expect(cleared.callerId == nil)

            let removed: TenantView = try await client.get("DELETE", "/v1/tenants/acme")
            #expect(removed.name == "acme")
            #expect(try await client.problem("GET", "/v1/tenants/acme").code == "unknown-tenant")
        }
    }

    @Test func tenantsAreListedByName() async throws {
        try await TestServer.with(FakeBackend()) { client in
            for name in ["zeta", "acme"] {
                _ = try await client.send("POST", "/v1/tenants", #"{"name":"\#(name)","outboundContext":"out"}"#)
            }
            let list: ListView<TenantView> = try await client.get("GET", "/v1/tenants")
            #expect(list.items.map(\.name) == ["acme", "zeta"])
        }
    }

    @Test func aTakenNameIsRefused() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("POST", "/v1/tenants", #"{"name":"acme","outboundContext":"out"}"#)
            #expect(problem.status == 409)
            #expect(problem.code == "tenant-exists")
        }
    }

    @Test func aTenantWithQueuesIsNotRemovedEvenWhenTheyAreEmpty() async throws {
        try await TestServer.with(FakeBackend()) { client in
            _ = try await client.send("POST", "/v1/tenants", #"{"name":"acme","outboundContext":"out"}"#)
            for name in ["sales", "support"] {
                _ = try await client.send("POST", "/v1/tenants/acme/queues", #"{"name":"\#(name)"}"#)
            }
            let problem = try await client.problem("DELETE", "/v1/tenants/acme")
            #expect(problem.status == 409)
            #expect(problem.code == "tenant-in-use")
            #expect(problem.detail == "The tenant 'acme' still has 2 queues.")
            #expect(problem.fix == "Remove its queues first, then try again.")

            _ = try await client.send("DELETE", "/v1/tenants/acme/queues/sales")
            #expect(try await client.problem("DELETE", "/v1/tenants/acme").detail.contains("1 queue."))
            _ = try await client.send("DELETE", "/v1/tenants/acme/queues/support")
            #expect(try await client.send("DELETE", "/v1/tenants/acme").status == 200)
        }
    }

    @Test func tenantsHaveALimit() async throws {
        try await TestServer.with(FakeBackend()) { client in
            var statuses: [Int] = []
            for number in 1...4 {
                let body = #"{"name":"t\#(number)","outboundContext":"out"}"#
                statuses.append(try await client.send("POST", "/v1/tenants", body).status)
            }
            #expect(statuses == [201, 201, 201, 409])
        }
    }

    @Test(arguments: [
        (#"{"name":"Acme","outboundContext":"out"}"#, "name"),
        (#"{"name":"","outboundContext":"out"}"#, "name"),
        (#"{"name":"acme","outboundContext":"a b"}"#, "outboundContext"),
        (#"{"name":"acme","outboundContext":"out","callerId":"anonymous"}"#, "callerId"),
    ])
    func aSettingThatCannotBeTakenIsNamedWithItsFix(body: String, setting: String) async throws {
        try await TestServer.with(FakeBackend()) { client in
            let problem = try await client.problem("POST", "/v1/tenants", body)
            #expect(problem.status == 422)
            #expect(problem.setting == setting)
            #expect(problem.fix != nil)
        }
    }

    @Test(arguments: [
        ("GET", "/v1/tenants/none", nil), ("PATCH", "/v1/tenants/none", #"{"callerId":""}"#),
        ("DELETE", "/v1/tenants/none", nil), ("GET", "/v1/tenants/none/status", nil),
        ("GET", "/v1/tenants/none/queues", nil), ("POST", "/v1/tenants/none/queues", #"{"name":"q"}"#),
        ("GET", "/v1/tenants/none/agents", nil), ("GET", "/v1/tenants/none/callbacks", nil),
        ("POST", "/v1/tenants/none/agents", #"{"name":"a","endpoint":"PJSIP/a"}"#),
        ("POST", "/v1/tenants/none/callbacks/1/cancel", nil), ("GET", "/v1/tenants/NOT%20A%20NAME", nil),
    ])
    func anUnknownTenantIsNotFound(method: String, path: String, body: String?) async throws {
        try await TestServer.with(FakeBackend()) { client in
            let problem = try await client.problem(method, path, body)
            #expect(problem.status == 404)
            #expect(problem.code == "unknown-tenant")
        }
    }
}
