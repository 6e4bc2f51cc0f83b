import Foundation

extension ARISession {
    /// Plays media on a channel and waits for the end.
    ///
    /// `POST /channels/{channelId}/play/{playbackId}`. When the time is up, or the task is cancelled, the playback is
    /// stopped, past any lane: whatever else was asked of the channel would wait for its end. Asterisk tells no end of
    /// some media that it cannot play, so there is no waiting without a timeout.
    ///
    /// - Parameters:
    ///   - media: such as `sound:hello-world`; one after another.
    ///   - playbackID: never used before; made up if `nil`.
    ///   - timeout: for the whole of it, the waiting behind earlier playbacks included; only a request
    ///     that Asterisk does not answer ends by its own time (``ARIConfiguration/Requests/timeoutMilliseconds``),
    ///     which may be later.
    /// - Throws: ``ARIError`` if it could not be begun, such as ``ARIError/Code/notFound`` for a channel that is not
    ///   there; ``ARIError/Code/cancelled`` when the task is cancelled.
    public func playAndWait(
        _ media: [String],
        on channelID: String,
        playbackID: String? = nil,
        language: String? = nil,
        timeout: Duration
    ) async throws(ARIError) -> PlaybackOutcome {
        let deadline = ContinuousClock.now + timeout
        let playback = playbackID ?? "playback-\(UUID().uuidString)"
        return try await withWaiter(
            PlaybackWatch(),
            channel: channelID,
            playback: playback,
            operation: "channels.playWithId"
        ) { waiter, wait throws(ARIError) in
            do throws(ARIError) {
                try await client.channels.playWithID(channelID, playbackID: playback, media: media, lang: language)
            } catch {
                if error.isCancelled { stopDetached(playback) }
                guard error.isUnreachable, error.mayHaveBeenSent, await isKnown(playback) != false else { throw error }
            }
            waiters.setUnderWay(wait)
            return try await end(of: playback, on: channelID, waiter, until: deadline)
        }
    }

    private func end(
        of playback: String,
        on channel: String,
        _ waiter: Waiter<PlaybackWatch>,
        until deadline: ContinuousClock.Instant
    ) async throws(ARIError) -> PlaybackOutcome {
        while true {
            switch await waiter.next(until: deadline) {
            case .word(.over(.failed)):
                // A prompt fails, too, when its channel hangs up.
                return await find(channel).isAbsent ? .channelGone : .failed
            case .word(.over(let outcome)): return outcome
            case .word(.doubtful):
                guard await isKnown(playback) == false else { continue }
                // Its end may have been told just now.
                if case .over(let outcome)? = waiter.takeWord() { return outcome }
                return .endedUnheard
            case .timedOut:
                guard hasConnection else { return .disconnected }
                try? await client.playbacks.stop(playback)
                return .timedOut
            case .cancelled:
                stopDetached(playback)
                throw cancelled("channels.playWithId", channel: channel)
            }
        }
    }

    /// In a task of its own: requests of one that is cancelled are not sent.
    private func stopDetached(_ playback: String) {
        let client = client
        Task { try? await client.playbacks.stop(playback) }
    }

    /// Whether Asterisk has the playback, running or queued; `nil` if it did not say.
    private func isKnown(_ playback: String) async -> Bool? {
        do throws(ARIError) {
            _ = try await client.playbacks.get(playback)
            return true
        } catch {
            return error.isNotFound ? false : nil
        }
    }
}
