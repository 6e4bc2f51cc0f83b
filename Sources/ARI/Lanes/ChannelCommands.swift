/// Commands for one channel, performed one after another in the order in which they were asked for; other channels'
/// commands run beside them. By ``ARIClient/commands(for:)``.
///
/// A command has its place in the order when ``enqueue(overtaking:_:)`` comes back, which does not wait; the others
/// wait for its outcome, too:
///
///     let caller = client.commands(for: "1763.12")
///     try await caller.play(["sound:queue-thankyou"], playbackID: "p1")
///     let added = caller.enqueue { client, channel throws(ARIError) in
///         try await client.bridges.addChannel("b1", channels: [channel])      // waits for the prompt's end …
///     }
///     try await caller.stopPlayback("p1")                                     // … which this brings about
///     try await added.value()
///
/// A playing prompt blocks what Asterisk does on its channel, such as adding it to a bridge: stop it first. That stop
/// must not wait in line behind the command that waits for it, so it overtakes, and so may ``overtake(_:)`` anything.
public struct ChannelCommands: Sendable {
    public let channelID: String
    let client: ARIClient

    /// Performs a command when all that was asked for before is done.
    ///
    /// - Throws: ``ARIError`` of the command; ``ARIError/Code/tooManyWaiting`` if 64 are waiting for this channel. A
    ///   command that has not begun when the calling task is cancelled is left out (``ARIError/Code/cancelled``).
    public func perform<Answer: Sendable>(
        _ command: @escaping @Sendable (ARIClient, String) async throws(ARIError) -> Answer
    ) async throws(ARIError) -> Answer {
        try await enqueue(command).value()
    }

    /// Performs a command at once, beside the one that runs; only other overtaking ones go before it.
    ///
    /// - Throws: as ``perform(_:)`` does.
    public func overtake<Answer: Sendable>(
        _ command: @escaping @Sendable (ARIClient, String) async throws(ARIError) -> Answer
    ) async throws(ARIError) -> Answer {
        try await enqueue(overtaking: true, command).value()
    }

    /// Commands of the channel that wait for their turn, without those that overtake.
    public var waitingCommandCount: Int { client.lanes.waitingCount(in: channelID) }

    /// Plays media, one after another, in the channel's order; comes back when it is queued.
    ///
    /// `POST /channels/{channelId}/play/{playbackId}`
    @discardableResult
    public func play(
        _ media: [String],
        playbackID: String,
        language: String? = nil
    ) async throws(ARIError) -> Playback {
        let turn = CommandTurn<Playback>()
        client.plays.begin(playbackID, turn)
        defer { client.plays.end(playbackID, turn) }
        return try await submit(turn) { client, channel throws(ARIError) in
            try await client.channels.playWithID(channel, playbackID: playbackID, media: media, lang: language)
        }.value()
    }

    /// Stops a playback, past all that waits for its end. One that is over is no error.
    ///
    /// One that has not begun, as its ``play(_:playbackID:language:)`` still waits for its turn, is left out and fails
    /// there with ``ARIError/Code/cancelled``; one that is on its way to Asterisk is stopped when that has answered.
    ///
    /// `DELETE /playbacks/{playbackId}`
    public func stopPlayback(_ playbackID: String) async throws(ARIError) {
        try await overtake { client, _ throws(ARIError) in
            guard await client.plays.settle(playbackID) else { return }
            do throws(ARIError) {
                try await client.playbacks.stop(playbackID)
            } catch {
                guard error.isNotFound else { throw error }
            }
        }
    }

    /// Puts a command into the channel's order, or past it if `overtaking`, and comes back at once. A command of
    /// which nobody asks for the outcome is performed all the same.
    @discardableResult
    public func enqueue<Answer: Sendable>(
        overtaking: Bool = false,
        _ command: @escaping @Sendable (ARIClient, String) async throws(ARIError) -> Answer
    ) -> EnqueuedCommand<Answer> {
        submit(CommandTurn<Answer>(), overtaking: overtaking, command)
    }

    private func submit<Answer: Sendable>(
        _ turn: CommandTurn<Answer>,
        overtaking: Bool = false,
        _ command: @escaping @Sendable (ARIClient, String) async throws(ARIError) -> Answer
    ) -> EnqueuedCommand<Answer> {
        let submission = client.lanes.submit(
            to: channelID,
            overtaking: overtaking,
            leftOut: { turn.leaveOut(.closed) },
            { [client, channelID] in
                await turn.run { () throws(ARIError) in try await command(client, channelID) }
            }
        )
        return EnqueuedCommand(channelID: channelID, turn: turn, submission: submission)
    }
}

extension ARIClient {
    /// The channel's commands, in order. All that are made for the same channel share one order.
    public func commands(for channelID: String) -> ChannelCommands {
        ChannelCommands(channelID: channelID, client: self)
    }
}
