import AdministrationAPI
import AdministrationTestKit
import Testing

@Suite struct AgentTests {
    static let path = "/v1/tenants/acme/agents"

    @Test func anAgentIsCreatedShownChangedAndRemoved() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let body = #"{"name":"eve","endpoint":"PJSIP/eve","queues":["support","sales"]}"#
            let created = try await client.send("POST", Self.path, body)
            #expect(created.status == 201)
            #expect(created.header("Location") == "/v1/tenants/acme/agents/eve")

            let shown: AgentView = try await client.get("GET", Self.path + "/eve")
            #expect(shown.endpoint == "PJSIP/eve")
            #expect(shown.queues == ["sales", "support"])
            #expect(shown.paused == false)

            let changed: AgentView = try await client.get("PATCH", Self.path + "/eve", #"{"queues":["sales"]}"#)
            #expect(changed.queues == ["sales"])
            #expect(changed.endpoint == "PJSIP/eve")

            let free: AgentView = try await client.get("PATCH", Self.path + "/eve", #"{"queues":[]}"#)
            #expect(free.queues == [])

            _ = try await client.get("DELETE", Self.path + "/eve", as: AgentView.self)
            #expect(try await client.problem("GET", Self.path + "/eve").code == "unknown-agent")
        }
    }

    @Test func anAgentIsPausedAndUnpaused() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let paused: AgentView = try await client.get("POST", Self.path + "/bob/pause")
            #expect(paused.paused)
            let unpaused: AgentView = try await client.get("POST", Self.path + "/bob/unpause")
            #expect(!unpaused.paused)
        }
    }

    @Test func changingAnAgentDoesNotUnpause() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let changed: AgentView = try await client.get("PATCH", Self.path + "/carol", #"{"endpoint":"PJSIP/c2"}"#)
            #expect(changed.paused)
        }
    }

    @Test func agentsAreListedWithWhatTheyDo() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let list: ListView<AgentView> = try await client.get("GET", Self.path)
            #expect(list.items.map(\.name) == ["alice", "bob", "carol", "dave"])
            #expect(list.items.map(\.state) == [.idle, .inCall, .idle, .inCall])
            #expect(list.items.map(\.paused) == [false, false, true, false])
            #expect(list.items.map(\.place) == [nil, 1, nil, 5])
            let now = FakeBackend.now.milliseconds
            #expect(list.items[1].since == Timestamp(milliseconds: now - 10_000))
            #expect(list.items[3].since == Timestamp(milliseconds: now - 6_000))
        }
    }

    @Test func anAgentInACallIsNotRemoved() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("DELETE", Self.path + "/bob")
            #expect(problem.status == 409)
            #expect(problem.code == "agent-in-call")
        }
    }

    @Test func aTakenNameIsRefused() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("POST", Self.path, #"{"name":"bob","endpoint":"PJSIP/bob"}"#)
            #expect(problem.status == 409)
            #expect(problem.code == "agent-exists")
        }
    }

    @Test(arguments: [
        (#"{"name":"Eve","endpoint":"PJSIP/eve"}"#, "name"),
        (#"{"name":"eve","endpoint":"eve"}"#, "endpoint"),
        (#"{"name":"eve","endpoint":"PJSIP/eve&PJSIP/bob"}"#, "endpoint"),
        (#"{"name":"eve","endpoint":"PJSIP/eve","queues":["none"]}"#, "queues"),
    ])
    func aSettingThatCannotBeTakenIsNamedWithItsFix(body: String, setting: String) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("POST", Self.path, body)
            #expect(problem.status == 422)
            #expect(problem.setting == setting)
            #expect(problem.fix != nil)
        }
    }

    @Test(arguments: [
        ("GET", "", nil), ("PATCH", "", "{}"), ("DELETE", "", nil), ("POST", "/pause", nil), ("POST", "/unpause", nil),
    ])
    func anUnknownAgentIsNotFound(method: String, rest: String, body: String?) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem(method, Self.path + "/none" + rest, body)
            #expect(problem.status == 404)
            #expect(problem.code == "unknown-agent")
        }
    }
}
