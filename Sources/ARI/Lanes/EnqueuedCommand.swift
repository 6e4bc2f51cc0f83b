/// A command that has its place in its channel's order.
public struct EnqueuedCommand<Answer: Sendable>: Sendable {
    let channelID: String
    /// `nil` if there was no room for it.
    let turn: CommandTurn<Answer>?

    /// Whether it will be performed: `false` if too many commands wait for the channel, or for all together.
    public var isAccepted: Bool { turn != nil }

    /// Waits for the outcome. For one caller.
    ///
    /// - Throws: ``ARIError`` of the command; ``ARIError/Code/tooManyWaiting`` if there was no room for it;
    ///   ``ARIError/Code/cancelled`` if the calling task is cancelled: a command that has not begun is left out then.
    public func value() async throws(ARIError) -> Answer {
        guard let turn else { throw unperformed(.tooManyWaiting, "too many commands wait for the channel") }
        guard let result = await turn.outcome() else { throw unperformed(.cancelled, "cancelled before it began") }
        return try result.get()
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
