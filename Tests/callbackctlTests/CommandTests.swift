import AdministrationTestKit
import Testing

@testable import callbackctl

@Suite struct CommandTests {
    @Test func aContactCentreIsSetUpFromNothing() async throws {
        try await Shell.with(FakeBackend()) { shell in
            let tenant = await shell.run("tenant create acme --outbound-context acme-outbound --caller-id +4930123")
            #expect(
                tenant.output == """
                    Created.
                    tenant            acme
                    outbound-context  acme-outbound
                    caller-id         +4930123

                    """
            )
            let queue = await shell.run("queue create acme/support --music jazz --agent-ring 20 --wrap-up 5")
            #expect(
                queue.lines.prefix(3) == [
                    "Created.", "queue                 acme/support", "music                 jazz",
                ]
            )
            let agent = await shell.run("agent create acme/alice --endpoint PJSIP/alice --queues support")
            #expect(agent.lines.contains("queues    support"))
            let rule = await shell.run("rule set acme/support --mode on-request,on-timeout --offer-after 90 --prefix 9")
            #expect(rule.lines.contains("mode                  on-request, on-timeout"))
            #expect(rule.lines.contains("offer-after           90 s"))
            #expect(rule.lines.contains("prefix                9"))
            #expect([tenant.code, queue.code, agent.code, rule.code] == [0, 0, 0, 0])
        }
    }

    @Test func everyOptionOfARuleIsSent() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            let printed = await shell.run(
                """
                rule set acme/support --mode on-request --offer-after 61 --key 4 --prefix 8 --attempts 4 \
                --retry-after 301 --customer-ring 31 --expire-after 7200 --maximum-pending 99 --minimum-digits 7 \
                --maximum-digits 14 --allow +49,0 --refuse 0900,0137 --international-prefix 011
                """
            )
            #expect(
                printed.output == """
                    Changed.
                    mode                  on-request
                    key                   4
                    offer-after           61 s
                    prefix                8
                    international-prefix  011
                    attempts              4
                    retry-after           301 s
                    customer-ring         31 s
                    expire-after          7200 s
                    maximum-pending       99
                    minimum-digits        7
                    maximum-digits        14
                    allow                 +49, 0
                    refuse                0900, 0137

                    """
            )
        }
    }

    @Test func modeNoneSwitchesCallbacksOffAndAnEmptyTextClears() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            _ = await shell.run("rule set acme/support --allow +49 --refuse 0900")
            let printed = await shell.run("rule set acme/support --mode none --prefix '' --allow '' --refuse ''")
            #expect(printed.lines.contains("mode                  none: no callbacks"))
            #expect(printed.lines.contains("prefix                none"))
            #expect(printed.lines.contains("allow                 all"))
            #expect(printed.lines.contains("refuse                none"))
        }
    }

    @Test func theStatusOfAQueueShowsItsPlacesInOrder() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            let printed = await shell.run("status acme/support")
            #expect(
                printed.output == """
                    tenant acme

                    QUEUE    MODE                    WAITING  CALLBACKS  TALKING  LONGEST WAIT  AGENTS IDLE  IN CALL  RESTING  PAUSED
                    support  on-request, on-timeout  1        3          1        45 s          1            2        0        1

                    POSITION  PLACE  HELD      NUMBER        STATE              AGENT  WAITING  ATTEMPTS  NEXT ATTEMPT
                              1      live      0301111111    in-call            bob    40 s
                    1         2      live      withheld      waiting                   45 s
                    2         3      callback  +49302222222  waiting                   40 s     0
                    3         4      callback  0304444444    waiting-for-retry         35 s     1         2027-01-15 08:04:30 UTC
                    4         5      callback  0305555555    customer-ringing   dave   34 s     1

                    AGENT  ENDPOINT     STATE    SINCE                    PAUSED  QUEUES
                    alice  PJSIP/alice  idle     2027-01-15 07:00:00 UTC  no      sales, support
                    bob    PJSIP/bob    in-call  2027-01-15 07:59:50 UTC  no      support
                    carol  PJSIP/carol  idle     2027-01-15 07:00:00 UTC  yes     support
                    dave   PJSIP/dave   in-call  2027-01-15 07:59:54 UTC  no      support

                    """
            )
        }
    }

    @Test func theStatusShowsAsterisksAndTenants() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            let printed = await shell.run("status")
            #expect(
                printed.output == """
                    callbackd 1.2.3, up 0 s

                    ASTERISK  CONNECTED  SINCE                    VERSION
                    pbx1      yes        2027-01-15 05:55:00 UTC  22.10.1

                    TENANT  QUEUES  WAITING  CALLBACKS  AGENTS IDLE  IN CALL  RESTING  PAUSED
                    acme    2       1        3          1            2        0        1

                    """
            )
        }
    }

    @Test func aLongQueueIsCutOffAndSaysSo() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            let printed = await shell.run("status acme/support --limit 2")
            #expect(printed.output.contains("… and more; see --limit."))
            #expect(!printed.output.contains("+49302222222"))
        }
    }

    @Test func callbacksAreListedAndCancelled() async throws {
        try await Shell.with(await Contact.centre()) { shell in
            let cancelled = await shell.run("callback cancel acme/3")
            #expect(cancelled.lines[0] == "Cancelled.")
            let pending = await shell.run("callback list acme/support")
            #expect(pending.lines.dropFirst().map { $0.prefix(1) } == ["4", "5", ""])
            let all = await shell.run("callback list acme --all")
            #expect(all.lines.dropFirst().map { $0.prefix(1) } == ["4", "5", "8", "7", ""])
            #expect(all.output.contains("completed"))
        }
    }

    @Test(arguments: [
        "tenant list", "tenant show acme", "tenant set acme --caller-id 030123", "queue list acme",
        "queue show acme/support", "queue set acme/support --agent-ring 20", "queue remove acme/sales",
        "agent list acme", "agent show acme/bob", "agent set acme/alice --queues support", "agent pause acme/bob",
        "agent unpause acme/carol", "agent remove acme/alice", "rule show acme/support", "status acme",
        "callback list acme --limit 1",
    ])
    func theCommandSucceedsForPeopleAndForPrograms(line: String) async throws {
        for flag in ["", " --json"] {
            try await Shell.with(await Contact.centre()) { shell in
                let printed = await shell.run(line + flag)
                #expect(printed.code == 0, "\(printed.error)")
                #expect(printed.output.hasPrefix("{") == !flag.isEmpty)
                #expect(printed.error == "")
            }
        }
    }
}
