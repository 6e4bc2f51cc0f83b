import AdministrationAPI
import AdministrationTestKit
import Testing

@Suite struct BodyTests {
    static let tenants = "/v1/tenants"
    static let rule = "/v1/tenants/acme/queues/support/rule"

    @Test func anUnknownFieldIsRefusedAndNothingChanges() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("PATCH", Self.rule, #"{"key":"5","offerAfter":60}"#)
            #expect(problem.status == 400)
            #expect(problem.setting == "offerAfter")
            #expect(problem.fix?.contains("offerAfterSeconds") == true)
            let rule: RuleView = try await client.get("GET", Self.rule)
            #expect(rule.key == "3")
        }
    }

    @Test func aNullIsRefusedBecauseItWouldChangeNothing() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("PATCH", "/v1/tenants/acme", #"{"callerId":null}"#)
            #expect(problem.status == 400)
            #expect(problem.setting == "callerId")
        }
    }

    @Test(arguments: [
        (#"{"name":"a"}"#, "outboundContext"), (#"{"name":7,"outboundContext":"out"}"#, "name"),
        (#"{"name":["a"],"outboundContext":"out"}"#, "name"),
    ])
    func aFieldThatIsMissingOrOfTheWrongTypeIsNamed(body: String, field: String) async throws {
        try await TestServer.with(FakeBackend()) { client in
            let problem = try await client.problem("POST", Self.tenants, body)
            #expect(problem.status == 400)
            #expect(problem.setting == field)
        }
    }

    @Test(arguments: [
        (#"{"offerAfterSeconds":"60"}"#, "offerAfterSeconds"), (#"{"offerAfterSeconds":1.5}"#, "offerAfterSeconds"),
        (#"{"modes":"on-request"}"#, "modes"), (#"{"allowedPrefixes":["0",1]}"#, "allowedPrefixes[1]"),
        (#"{"maximumPending":99999999999999999999}"#, "maximumPending"),
    ])
    func aValueOfTheWrongTypeIsNamedWithItsPath(body: String, field: String) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let problem = try await client.problem("PATCH", Self.rule, body)
            #expect(problem.status == 400)
            #expect(problem.setting == field)
        }
    }

    @Test(arguments: ["", "{", "nonsense", "[]", "\"text\"", "7", "{\"name\":}"])
    func aBodyThatIsNotAJSONObjectIsRefused(body: String) async throws {
        try await TestServer.with(FakeBackend()) { client in
            let problem = try await client.problem("POST", Self.tenants, body)
            #expect(problem.status == 400)
            #expect(problem.fix != nil)
        }
    }

    @Test func aBodyNotDeclaredAsJSONIsRefused() async throws {
        try await TestServer.with(FakeBackend()) { client in
            let body = #"{"name":"acme","outboundContext":"out"}"#
            let refused = try await client.send("POST", Self.tenants, body, contentType: "text/plain")
            #expect(refused.status == 415)
            let taken = try await client.send(
                "POST",
                Self.tenants,
                body,
                contentType: "Application/JSON; charset=utf-8"
            )
            #expect(taken.status == 201)
        }
    }

    @Test func aBodyAsLargeAsTheLimitIsReadAndALargerOneRefused() async throws {
        try await TestServer.with(FakeBackend()) { client in
            let body = #"{"name":"acme","outboundContext":"out"}"#
            let fits = body + String(repeating: " ", count: 64 * 1024 - body.utf8.count)
            #expect(try await client.send("POST", Self.tenants, fits).status == 201)
            let problem = try await client.problem("POST", Self.tenants, fits + " ")
            #expect(problem.status == 413)
            #expect(problem.code == "body-too-large")
        }
    }
}
