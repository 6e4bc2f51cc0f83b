import Testing

@testable import QueueEngine

@Suite struct RetryTests {
    private func attempted(_ rule: Rule = .onRequest) -> Bench {
        let bench = Bench(rule, agents: ["alice"])
        bench.requestCallback("c1", to: "5550101")
        bench.beginAttempt(by: "alice")
        return bench
    }

    @Test(arguments: [
        (LegFailure.busy, AttemptOutcome.busy, "agent-customer-busy"),
        (.noAnswer, .noAnswer, "agent-customer-no-answer"),
        (.unreachable, .unreachable, "agent-customer-unreachable"),
        (.fault, .fault, "agent-customer-unreachable"),
    ])
    func theAgentIsToldAndReleasedAndTheCallbackIsTriedAgain(
        _ failure: LegFailure,
        _ outcome: AttemptOutcome,
        _ prompt: String
    ) {
        let bench = attempted()
        bench.customerFails(1, failure)
        #expect(bench.facts.contains(.attemptFailed(1, attempt: 1, outcome, retryAt: bench.now + 300)))
        #expect(bench.heard("alice").suffix(2) == ["silence", prompt])
        bench.finishSound(by: "alice")
        bench.settle()
        #expect(bench.occupation(of: "alice") == .idle)
        bench.advance(by: 299)
        #expect(bench.asterisk.rung == ["alice"])
        bench.advance(by: 1)
        bench.beginAttempt(by: "alice")
        #expect(bench.asterisk.dialled == ["5550101", "5550101"])
    }

    @Test func aCustomerWhoseLegNeverSaysAnythingHasNotAnswered() {
        let bench = attempted()
        bench.advance(by: 34)
        #expect(bench.place(1)?.callback?.retryAt == nil)
        bench.advance(by: 1)
        #expect(bench.facts.contains(.attemptFailed(1, attempt: 1, .noAnswer, retryAt: bench.now + 300)))
    }

    @Test func theLastAttemptFailsTheCallback() {
        let bench = attempted(.onRequest.with { $0.maximumAttempts = 2 })
        bench.customerFails(1, .busy)
        bench.finishSound(by: "alice")
        bench.settle()
        bench.advance(by: 300)
        bench.beginAttempt(by: "alice")
        bench.customerFails(1, .busy)
        #expect(bench.facts.last == .callbackEnded(1, .failed))
        bench.finishSound(by: "alice")
        bench.settle()
        bench.advance(by: 86_400)
        #expect(bench.asterisk.dialled.count == 2)
        #expect(bench.state.places.isEmpty)
    }

    @Test func fewerAttemptsThanWereMadeAlreadyEndTheCallbackUndialled() {
        let bench = attempted()
        bench.customerFails(1, .busy)
        bench.finishSound(by: "alice")
        bench.settle()
        bench.change { $0.maximumAttempts = 1 }
        bench.advance(by: 300)
        #expect(bench.facts.last == .callbackEnded(1, .failed))
        #expect(bench.asterisk.rung == ["alice"], "no agent is rung for nothing")
    }

    @Test func fewerAttemptsAreHeldToEvenWhileTheAgentRings() {
        let bench = attempted()
        bench.customerFails(1, .busy)
        bench.finishSound(by: "alice")
        bench.settle()
        bench.advance(by: 300)
        bench.change { $0.maximumAttempts = 1 }
        bench.beginAttempt(by: "alice")
        #expect(bench.asterisk.dialled.count == 1)
        #expect(bench.facts.last == .callbackEnded(1, .failed))
        #expect(bench.heard("alice").last == "agent-customer-unreachable")
    }

    @Test func aRetryDoesNotHoldUpThoseBehindIt() {
        let bench = attempted()
        bench.arrive("c2")
        bench.customerFails(1, .noAnswer)
        bench.finishSound(by: "alice")
        bench.settle()
        #expect(bench.occupation(of: "alice") == .serving(2))
    }

    @Test func aRetryThatIsDueStandsBeforeThoseWhoCameLater() {
        let bench = attempted()
        bench.customerFails(1, .noAnswer)
        bench.finishSound(by: "alice")
        bench.command(.pauseAgent("alice", true))
        bench.settle()
        bench.arrive("c2")
        bench.advance(by: 300)
        bench.command(.pauseAgent("alice", false))
        #expect(bench.occupation(of: "alice") == .serving(1))
    }

    @Test func aTimerThatGoesOffEarlyIsSetAgain() {
        let bench = attempted()
        bench.customerFails(1, .busy)
        bench.finishSound(by: "alice")
        bench.settle()
        bench.advance(by: 200)
        bench.take(.timerFired(.retry(1)))
        #expect(bench.asterisk.rung == ["alice"])
        bench.advance(by: 100)
        #expect(bench.asterisk.rung == ["alice", "alice"])
    }

    @Test func attemptsAreCountedAcrossRestarts() {
        let bench = attempted(.onRequest.with { $0.maximumAttempts = 2 })
        bench.customerFails(1, .busy)
        bench.finishSound(by: "alice")
        bench.settle()
        bench.advance(by: 200)
        bench.restart()
        bench.advance(by: 99)
        #expect(bench.asterisk.rung == ["alice"])
        bench.advance(by: 1)
        bench.beginAttempt(by: "alice")
        #expect(bench.place(1)?.callback?.attempts == 2)
        bench.customerFails(1, .busy)
        #expect(bench.facts.last == .callbackEnded(1, .failed))
    }
}
