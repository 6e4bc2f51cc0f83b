import Testing

@testable import QueueEngine

@Suite struct SettingsBoundsTests {
    @Test func theDefaultsAreFine() throws {
        try QueueSettings().validate()
        try Rule(modes: [.onRequest, .onTimeout]).validate()
        try AgentSettings(endpoint: "PJSIP/alice", queues: []).validate()
    }

    @Test(arguments: [
        ("key", Rule(key: .star)), ("offerAfter", Rule(offerAfter: 0)), ("offerAfter", Rule(offerAfter: 3_601)),
        ("outboundPrefix", Rule(outboundPrefix: "9,")), ("outboundPrefix", Rule(outboundPrefix: "123456789")),
        ("internationalPrefix", Rule(internationalPrefix: "+")), ("maximumAttempts", Rule(maximumAttempts: 0)),
        ("retryInterval", Rule(retryInterval: 0)), ("customerRing", Rule(customerRing: 4)),
        ("expiry", Rule(expiry: 59)), ("maximumPending", Rule(maximumPending: -1)),
        ("minimumDigits", Rule(numbers: NumberingPolicy(minimumDigits: 16))),
        ("maximumDigits", Rule(numbers: NumberingPolicy(maximumDigits: 5))),
        ("allowedPrefixes", Rule(numbers: NumberingPolicy(allowedPrefixes: ["a"]))),
        ("refusedPrefixes", Rule(numbers: NumberingPolicy(refusedPrefixes: ["+"]))),
        ("refusedPrefixes", Rule(numbers: NumberingPolicy(refusedPrefixes: Array(repeating: "1", count: 101)))),
    ])
    func aRuleOutOfBoundsIsRefusedByName(_ setting: String, _ rule: Rule) {
        #expect { try rule.validate() } throws: { ($0 as? SettingsProblem)?.setting == setting }
    }

    @Test(arguments: ["alice", "PJSIP/", "/alice", "PJSIP/a&PJSIP/b", "PJSIP/a,30", "PJSIP/a b", "P JSIP/a", "PJSIP/ä"])
    func anEndpointThatCouldDialSomethingElseIsRefused(_ endpoint: String) {
        #expect { try AgentSettings(endpoint: endpoint, queues: []).validate() } throws: {
            ($0 as? SettingsProblem)?.setting == "endpoint"
        }
    }

    @Test(arguments: ["../secret", "/etc/passwd", "a//b", "", "a&b"])
    func aSpokenNameIsAPlainPath(_ path: String) {
        #expect { try QueueSettings(spokenName: path).validate() } throws: {
            ($0 as? SettingsProblem)?.setting == "spokenName"
        }
    }

    @Test(arguments: ["", "Acme", "a.b", "-a", "a b", String(repeating: "a", count: 33)])
    func aNameIsShortPlainAndLowercase(_ text: String) {
        #expect(TenantName(text) == nil)
    }
}
