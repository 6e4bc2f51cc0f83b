extension ARISession {
    /// Hangs a channel up and waits until it has left the application. A lost answer is made up for: the request is
    /// made once more, unless the channel is gone by then.
    ///
    /// `DELETE /channels/{channelId}`
    /// - Parameter timeout: for the request and the wait; only a request that Asterisk does not answer ends
    ///   by its own time (``ARIConfiguration/Requests/timeoutMilliseconds``), which may be later: a hangup that is due
    ///   is not given up for it.
    /// - Throws: ``ARIError`` if Asterisk refuses it or cannot be reached; ``ARIError/Code/cancelled``.
    public func hangUpAndWait(
        _ channelID: String,
        reason: HangupReason? = nil,
        timeout: Duration
    ) async throws(ARIError) -> HangupOutcome {
        let deadline = ContinuousClock.now + timeout
        return try await withWaiter(HangupWatch(), channel: channelID, operation: "channels.hangup") {
            waiter,
            wait throws(ARIError) in
            waiters.setUnderWay(wait)
            do throws(ARIError) {
                try await hangUp(channelID, reason)
            } catch {
                guard error.isNotFound else { throw error }
                return waiter.takeWord() ?? .gone
            }
            return try await end(of: channelID, waiter, until: deadline, "channels.hangup")
        }
    }

    /// Waits until a channel has ended or left the application, by whoever's doing. A channel that is not there is
    /// ``HangupOutcome/gone`` at once.
    ///
    /// - Parameter timeout: for the question and the wait; only a request that Asterisk does not answer ends
    ///   by its own time (``ARIConfiguration/Requests/timeoutMilliseconds``), which may be later.
    /// - Throws: ``ARIError`` if Asterisk refuses to say whether the channel is there; ``ARIError/Code/cancelled``.
    public func waitForHangup(of channelID: String, timeout: Duration) async throws(ARIError) -> HangupOutcome {
        let deadline = ContinuousClock.now + timeout
        return try await withWaiter(HangupWatch(), channel: channelID, operation: "channels.get") {
            waiter,
            wait throws(ARIError) in
            waiters.setUnderWay(wait)
            do throws(ARIError) {
                _ = try await client.channels.get(channelID)
            } catch {
                if error.isNotFound { return waiter.takeWord() ?? .gone }
                // Without an answer: the next connection will tell whether the channel is there.
                guard error.isUnreachable else { throw error }
            }
            return try await end(of: channelID, waiter, until: deadline, "channels.get")
        }
    }

    private func hangUp(_ channel: String, _ reason: HangupReason?) async throws(ARIError) {
        do throws(ARIError) {
            try await client.channels.hangup(channel, reason: reason)
        } catch {
            guard error.isUnreachable else { throw error }
            try await client.channels.hangup(channel, reason: reason)
        }
    }

    private func end(
        of channel: String,
        _ waiter: Waiter<HangupWatch>,
        until deadline: ContinuousClock.Instant,
        _ operation: String
    ) async throws(ARIError) -> HangupOutcome {
        switch await waiter.next(until: deadline) {
        case .word(let outcome): return outcome
        case .timedOut: return hasConnection ? .timedOut : .disconnected
        case .cancelled: throw cancelled(operation, channel: channel)
        }
    }
}
