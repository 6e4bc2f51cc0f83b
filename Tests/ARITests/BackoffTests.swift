import Testing

@testable import ARI

@Suite struct BackoffTests {
    private let closed = ARIDisconnectReason(.closed)

    private func configuration(jitter: Double) -> ARIConfiguration.Reconnect {
        var configuration = ARIConfiguration.Reconnect()
        configuration.minimumMilliseconds = 100
        configuration.maximumMilliseconds = 1000
        configuration.jitter = jitter
        return configuration
    }

    @Test func delaysDoubleUpToTheMaximum() {
        var backoff = Backoff(configuration(jitter: 0))
        var generator = SystemRandomNumberGenerator()
        let delays = (0..<6).map { _ in backoff.delay(after: closed, using: &generator) }
        #expect(delays == [100, 200, 400, 800, 1000, 1000])
    }

    @Test func aStableConnectionStartsOver() {
        var backoff = Backoff(configuration(jitter: 0))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<5 { _ = backoff.delay(after: closed, using: &generator) }
        backoff.reset()
        #expect(backoff.delay(after: closed, using: &generator) == 100)
    }

    @Test func jitterShortensAndNeverLengthens() {
        var generator = SystemRandomNumberGenerator()
        var seen: Set<Int> = []
        for _ in 0..<200 {
            var backoff = Backoff(configuration(jitter: 0.5))
            seen.insert(backoff.delay(after: closed, using: &generator))
        }
        #expect(seen.min()! >= 50)
        #expect(seen.max()! <= 100)
        #expect(seen.count > 5)
    }

    @Test func refusedCredentialsWaitLongAndDoNotCountAsAttempts() {
        var backoff = Backoff(configuration(jitter: 0))
        var generator = SystemRandomNumberGenerator()
        #expect(backoff.delay(after: ARIDisconnectReason(.refused), using: &generator) == 60_000)
        #expect(backoff.delay(after: closed, using: &generator) == 100)
    }
}
