extension ARISession {
    /// Originates a channel and waits until it is answered, or is not going to be.
    ///
    /// - Parameter timeout: from now on; only a request that Asterisk does not answer ends by its own time
    ///   (``ARIConfiguration/Requests/timeoutMilliseconds``), which may be later.
    /// - Throws: ``ARIError`` as ``originate(_:)`` does; ``ARIError/Code/cancelled``, with the channel left as it is.
    public func originateAndWait(_ origination: Origination, timeout: Duration) async throws(ARIError) -> AnswerOutcome
    {
        try await answer(of: origination.channelID, timeout: timeout, "channels.originateWithId") {
            () throws(ARIError) in
            try await originate(origination)
        }
    }

    /// Dials a channel that was created and has entered Stasis, and waits until it is answered, or is not going to be.
    ///
    /// `POST /channels/{channelId}/dial`
    /// - Parameters:
    ///   - ringSeconds: how long Asterisk lets it ring.
    ///   - timeout: how long to wait; a few seconds longer, so that Asterisk's own word comes first.
    public func dialAndWait(
        _ channelID: String,
        caller: String? = nil,
        ringSeconds: Int? = nil,
        timeout: Duration
    ) async throws(ARIError) -> AnswerOutcome {
        try await answer(of: channelID, timeout: timeout, "channels.dial") { () throws(ARIError) in
            do throws(ARIError) {
                try await client.channels.dial(channelID, caller: caller, timeoutSeconds: ringSeconds)
            } catch {
                // It may ring all the same.
                guard error.isUnreachable, error.mayHaveBeenSent else { throw error }
            }
        }
    }

    private func answer(
        of channel: String,
        timeout: Duration,
        _ operation: String,
        _ request: () async throws(ARIError) -> Void
    ) async throws(ARIError) -> AnswerOutcome {
        let deadline = ContinuousClock.now + timeout
        return try await withWaiter(AnswerWatch(), channel: channel, operation: operation) {
            waiter,
            wait throws(ARIError) in
            do throws(ARIError) {
                try await request()
            } catch {
                // What has been seen says more than a failed request.
                guard let outcome = waiter.takeWord() else { throw error }
                return outcome
            }
            waiters.setUnderWay(wait)
            switch await waiter.next(until: deadline) {
            case .word(let outcome): return outcome
            case .timedOut: return hasConnection ? .timedOut : .disconnected
            case .cancelled: throw cancelled(operation, channel: channel)
            }
        }
    }
}
