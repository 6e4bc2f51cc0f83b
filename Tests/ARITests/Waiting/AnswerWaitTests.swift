import ARI
import ARITestKit
import Testing

@Suite struct AnswerWaitTests {
    private let leg = Channel(id: "leg", state: .ringing)

    private func run(_ body: (TestSession, AsteriskHoldings) async throws -> Void) async throws {
        let server = try await FakeARIServer.start()
        let asterisk = AsteriskHoldings(server)
        let test = TestSession(server)
        try await test.waitForConnected(1)
        try await body(test, asterisk)
        await test.stop()
    }

    private func originate(
        _ test: TestSession,
        timeout: Duration = .seconds(10)
    ) -> Task<AnswerOutcome, any Error> {
        let origination = Origination("PJSIP/1", channelID: "leg", to: .application("callbackd"))
        return Task { try await test.session.originateAndWait(origination, timeout: timeout) }
    }

    private func after(_ events: FakeEvent...) async throws -> AnswerOutcome {
        var outcome = AnswerOutcome.timedOut
        try await run { test, _ in
            let waiting = originate(test)
            try await test.server.waitForRequests("POST", "/channels/leg")
            for event in events { test.server.push(event) }
            outcome = try await waiting.value
        }
        return outcome
    }

    @Test func anAnswerIsToldByTheDialOrByTheState() async throws {
        #expect(try await after(.dial(leg, status: ""), .dial(leg, status: "ANSWER")) == .answered)
        #expect(try await after(.channelStateChange(Channel(id: "leg", state: .up))) == .answered)
    }

    @Test func theDialsStatusIsBelievedBeforeTheCause() async throws {
        #expect(
            try await after(.dial(leg, status: "RINGING"), .dial(leg, status: "BUSY"), .channelDestroyed(leg, cause: 0))
                == .failed(dialStatus: "BUSY", cause: nil)
        )
        #expect(try await after(.channelDestroyed(leg, cause: 17)) == .failed(dialStatus: nil, cause: 17))
    }

    @Test func nobodyAnswersInTime() async throws {
        try await run { test, _ in
            let outcome = try await originate(test, timeout: .milliseconds(100)).value
            #expect(outcome == .timedOut)
            #expect(test.server.requests("DELETE", "/channels/leg").isEmpty)
        }
    }

    @Test func whatHappenedDuringAnAbsenceIsTold() async throws {
        for (there, outcome) in [([Channel(id: "leg", state: .up)], AnswerOutcome.answered), ([], .channelGone)] {
            try await run { test, asterisk in
                let waiting = originate(test)
                try await eventually("it was made") { test.session.picture.channel("leg") != nil }
                asterisk.has(there)
                test.server.dropWebSockets()
                #expect(try await waiting.value == outcome)
            }
        }
    }

    @Test func withoutAConnectionTheTimeIsUpAsDisconnected() async throws {
        try await run { test, _ in
            let waiting = originate(test, timeout: .milliseconds(700))
            try await test.server.waitForRequests("POST", "/channels/leg")
            test.server.handle("GET", "/applications/{}") { _ in .never }
            test.server.dropWebSockets()
            #expect(try await waiting.value == .disconnected)
        }
    }

    @Test func aHangupIsWaitedForToItsEnd() async throws {
        try await run { test, _ in
            let session = test.session
            let waiting = Task { try await session.hangUpAndWait("leg", timeout: .seconds(10)) }
            try await test.server.waitForRequests("DELETE", "/channels/leg")
            test.server.push(.channelDestroyed(leg, cause: 16))
            #expect(try await waiting.value == .hungUp(cause: 16))
        }
    }

    @Test func aChannelThatIsGoneNeedNotBeWaitedFor() async throws {
        try await run { test, _ in
            test.server.answer("DELETE", "/channels/leg", with: .error(404, "gone"))
            let outcome = try await test.session.hangUpAndWait("leg", timeout: .seconds(10))
            #expect(outcome == .gone)
            let later = try await test.session.waitForHangup(of: "leg", timeout: .seconds(10))
            #expect(later == .gone)
        }
    }

    @Test func whoHangsUpAndWhoOnlyLeavesIsToldApart() async throws {
        try await run { test, _ in
            let session = test.session
            test.server.answer("GET", "/channels/leg", with: .value(leg))
            let first = Task { try await session.waitForHangup(of: "leg", timeout: .seconds(10)) }
            try await test.server.waitForRequests("GET", "/channels/leg", count: 1)
            test.server.push(.stasisEnd(leg))
            #expect(try await first.value == .leftApplication)
            let second = Task { try await session.waitForHangup(of: "leg", timeout: .seconds(10)) }
            try await test.server.waitForRequests("GET", "/channels/leg", count: 2)
            test.server.push(.channelHangupRequest(leg, cause: 16))
            test.server.push(.stasisEnd(leg))
            #expect(try await second.value == .hungUp(cause: 16))
        }
    }
}
