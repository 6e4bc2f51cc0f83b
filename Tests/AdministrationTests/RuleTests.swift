import AdministrationAPI
import AdministrationTestKit
import Testing

@Suite struct RuleTests {
    static let path = "/v1/tenants/acme/queues/support/rule"

    @Test func everySettingOfARuleCanBeChanged() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let edit = #"""
                {"modes":["on-request"],"key":"5","offerAfterSeconds":90,"outboundPrefix":"0",
                "internationalPrefix":"011","maximumAttempts":5,"retryIntervalSeconds":600,
                "customerRingSeconds":45,"expirySeconds":3600,"maximumPending":10,"minimumDigits":7,
                "maximumDigits":12,"allowedPrefixes":["+49","0"],"refusedPrefixes":["0900"]}
                """#
            let changed: RuleView = try await client.get("PATCH", Self.path, edit)
            #expect(
                changed
                    == RuleView(
                        modes: ["on-request"],
                        key: "5",
                        offerAfterSeconds: 90,
                        outboundPrefix: "0",
                        internationalPrefix: "011",
                        maximumAttempts: 5,
                        retryIntervalSeconds: 600,
                        customerRingSeconds: 45,
                        expirySeconds: 3600,
                        maximumPending: 10,
                        minimumDigits: 7,
                        maximumDigits: 12,
                        allowedPrefixes: ["+49", "0"],
                        refusedPrefixes: ["0900"]
                    )
            )
            let shown: RuleView = try await client.get("GET", Self.path)
            #expect(shown == changed)
        }
    }

    @Test func settingsThatAreNotNamedStay() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let before: RuleView = try await client.get("GET", Self.path)
            let changed: RuleView = try await client.get("PATCH", Self.path, #"{"key":"4"}"#)
            var expected = before
            expected.key = "4"
            #expect(changed == expected)
        }
    }

    @Test func anEmptyListOfModesSwitchesCallbacksOff() async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let changed: RuleView = try await client.get("PATCH", Self.path, #"{"modes":[]}"#)
            #expect(changed.modes == [])
        }
    }

    @Test(arguments: [
        #"{"modes":["sometimes"]}"#, ##"{"key":"#"}"##, #"{"key":"33"}"#, #"{"offerAfterSeconds":0}"#,
        #"{"outboundPrefix":"9w"}"#, #"{"internationalPrefix":"+"}"#, #"{"maximumAttempts":21}"#,
        #"{"retryIntervalSeconds":0}"#, #"{"customerRingSeconds":121}"#, #"{"expirySeconds":59}"#,
        #"{"maximumPending":-1}"#, #"{"minimumDigits":0}"#, #"{"maximumDigits":33}"#, #"{"allowedPrefixes":["x"]}"#,
        #"{"refusedPrefixes":[""]}"#,
    ])
    func aSettingThatCannotBeTakenIsNamedAsTheAPINamesItAndNothingChanges(body: String) async throws {
        try await TestServer.with(await Contact.centre()) { client in
            let before: RuleView = try await client.get("GET", Self.path)
            let problem = try await client.problem("PATCH", Self.path, body)
            #expect(problem.status == 422)
            #expect(problem.code == "invalid-setting")
            #expect(problem.setting == body.split(separator: "\"")[1].description)
            #expect(problem.fix != nil)
            let after: RuleView = try await client.get("GET", Self.path)
            #expect(after == before)
        }
    }
}
