import ARI
import QueueEngine

/// The ends of calls. They are not left out, whatever becomes of other requests: nobody is kept on the line in silence.
extension NodeControl {
    /// A hang-up without an answer is tried once more. One that fails then is made up for: by the engine, whose own
    /// time limit has it performed again, and by the next synchronisation, which finds the channel here.
    func hangUp(_ channel: String) {
        book.withLock { $0.hangUp(channel) }
        callers.withLock { $0[channel]?.parting = .hangUp }
        submitSurely(to: channel) { control in
            do {
                try await control.client.channels.hangup(channel)
            } catch let error as ARIError where error.isUnreachable {
                try await control.client.channels.hangup(channel)
            }
        }
    }

    /// Gives a caller back to the dialplan; one who cannot be given back is hung up rather than left in silence.
    func release(_ channel: ChannelID, _ reason: HandBack) {
        let id = channel.id
        callers.withLock { $0[id]?.parting = .release(reason) }
        submitSurely(to: id) { control in
            do {
                try await control.client.channels.setChannelVar(
                    id,
                    variable: "CALLBACKD_STATUS",
                    value: reason.rawValue
                )
                try await control.client.channels.continueInDialplan(id)
                // The channel may come back, even before this answer: only who is still the same has left.
                control.endCaller(id, after: .release(reason))
            } catch let error as ARIError where !error.isGone {
                try await control.client.channels.hangup(id)
            }
        }
    }

    /// What stops a sound or ends a call is never left out: where too many wait in the lane, they may wait for just
    /// this.
    func submitSurely(
        to channel: String,
        _ request: @escaping @Sendable (NodeControl) async throws -> Void
    ) {
        if !submit(to: channel, request) { submit(to: channel, overtaking: true, request) }
    }
}
