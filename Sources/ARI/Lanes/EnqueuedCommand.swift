/// A command that has its place in its channel's order.
public struct EnqueuedCommand<Answer: Sendable>: Sendable {
    let channelID: String
    let turn: CommandTurn<Answer>
    let submission: CommandLanes.Submission

    /// Whether it will be performed: `false` if too many commands wait for the channel, or for all together, and after
    /// the client's shutdown.
    public var isAccepted: Bool { submission == .accepted }

    /// Waits for the outcome; any number may. Who is cancelled meanwhile cancels the command for all of them.
    ///
    /// - Throws: ``ARIError`` of the command; ``ARIError/Code/tooManyWaiting`` if there was no room for it;
    ///   ``ARIError/Code/cancelled`` if the calling task is cancelled, or a playback is stopped before it began: a
    ///   command that has not begun is left out then; ``ARIError/Code/shutDown`` after the client's shutdown.
    public func value() async throws(ARIError) -> Answer {
        switch submission {
        case .accepted: break
        case .laneFull: throw unperformed(.tooManyWaiting, "too many commands wait for the channel")
        case .allFull: throw unperformed(.tooManyWaiting, "too many commands wait for all channels together")
        case .closed: throw unperformed(.shutDown, "the client is shut down")
        }
        switch await turn.ending() {
        case .performed(let outcome): return try outcome.get()
        case .leftOut(.cancelled): throw unperformed(.cancelled, "cancelled before it began")
        case .leftOut(.superseded): throw unperformed(.cancelled, "stopped before it began")
        case .leftOut(.closed): throw unperformed(.shutDown, "the client was shut down before it began")
        }
    }

    private func unperformed(_ code: ARIError.Code, _ message: String) -> ARIError {
        ARIError(
            code,
            message: message,
            operation: "channels",
            ids: ["channelId": channelID],
            mayHaveBeenSent: false
        )
    }
}
