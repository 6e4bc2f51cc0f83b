import AdministrationAPI
import AdministrationTestKit
import Testing

@Suite struct QueueTests {
    @Test func aQueueIsCreatedWithDefaultsShownChangedAndRemoved() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let created = try await client.send(
                "POST",
                "/v1/tenants/acme/queues",
                #"{"name":"night","wrapUpSeconds":5}"#
            )
            #expect(created.status == 201)
            #expect(created.header("Location") == "/v1/tenants/acme/queues/night")

            let shown: QueueView = try await client.get("GET", "/v1/tenants/acme/queues/night")
            #expect(shown.musicClass == "default")
            #expect(shown.agentRingSeconds == 15)
            #expect(shown.wrapUpSeconds == 5)
            #expect(shown.maximumPlaces == 10_000)
            #expect(shown.rule.modes == [])

            let edit = #"{"musicClass":"jazz","agentRingSeconds":20,"maximumPlaces":50,"spokenName":"custom/support"}"#
            let changed: QueueView = try await client.get("PATCH", "/v1/tenants/acme/queues/night", edit)
            #expect(changed.musicClass == "jazz")
            #expect(changed.agentRingSeconds == 20)
            #expect(changed.wrapUpSeconds == 5)
            #expect(changed.maximumPlaces == 50)
            #expect(changed.spokenName == "custom/support")

            let cleared: QueueView = try await client.get(
                "PATCH",
                "/v1/tenants/acme/queues/night",
                #"{"spokenName":""}"#
            )
            #expect(cleared.spokenName == nil)

            _ = try await client.get("DELETE", "/v1/tenants/acme/queues/night", as: QueueView.self)
            #expect(try await client.problem("GET", "/v1/tenants/acme/queues/night").code == "unknown-queue")
        }
    }

    @Test func queuesAreListedByName() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let list: ListView<QueueView> = try await client.get("GET", "/v1/tenants/acme/queues")
            #expect(list.items.map(\.name) == ["sales", "support"])
        }
    }

    @Test func changingAQueueLeavesItsRuleAlone() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let changed: QueueView = try await client.get(
                "PATCH",
                "/v1/tenants/acme/queues/support",
                #"{"wrapUpSeconds":30}"#
            )
            #expect(changed.rule.modes == ["on-request", "on-timeout"])
            #expect(changed.rule.outboundPrefix == "9")
        }
    }

    @Test func aTakenNameIsRefused() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("POST", "/v1/tenants/acme/queues", #"{"name":"support"}"#)
            #expect(problem.status == 409)
            #expect(problem.code == "queue-exists")
        }
    }

    @Test func aQueueWithPlacesIsNotRemoved() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("DELETE", "/v1/tenants/acme/queues/support")
            #expect(problem.status == 409)
            #expect(problem.code == "queue-in-use")
        }
    }

    @Test(arguments: [
        #"{"musicClass":"a b"}"#, #"{"agentRingSeconds":4}"#, #"{"wrapUpSeconds":3601}"#, #"{"maximumPlaces":0}"#,
        #"{"spokenName":"../secret"}"#,
    ])
    func aSettingThatCannotBeTakenIsNamedAsTheAPINamesIt(body: String) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("PATCH", "/v1/tenants/acme/queues/support", body)
            #expect(problem.status == 422)
            #expect(problem.setting == body.split(separator: "\"")[1].description)
            #expect(problem.fix != nil)
        }
    }

    @Test func aSpokenNameThatAsteriskDoesNotHaveIsRefusedWhenItIsSet() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem(
                "PATCH",
                "/v1/tenants/acme/queues/support",
                #"{"spokenName":"custom/none"}"#
            )
            #expect(problem.status == 422)
            #expect(problem.setting == "spokenName")
            let queue: QueueView = try await client.get("GET", "/v1/tenants/acme/queues/support")
            #expect(queue.spokenName == nil)
        }
    }

    @Test(arguments: [
        ("GET", "", nil), ("PATCH", "", "{}"), ("DELETE", "", nil), ("GET", "/rule", nil), ("PATCH", "/rule", "{}"),
        ("GET", "/places", nil), ("GET", "/status", nil),
    ])
    func anUnknownQueueIsNotFound(method: String, rest: String, body: String?) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem(method, "/v1/tenants/acme/queues/none" + rest, body)
            #expect(problem.status == 404)
            #expect(problem.code == "unknown-queue")
        }
    }
}
