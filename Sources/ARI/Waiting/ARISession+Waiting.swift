/// Waiting for what a request brings about.
///
/// Each of these registers the ids that it waits for before it sends anything, since Asterisk may tell of them before
/// it answers. A wait outlives a lost connection: after the reconnect the session looks what became of it. Where
/// Asterisk connects to an ``ARIServer``, the account's next connection does, if the session ``resynchronises``;
/// otherwise such waits end with the connection. At most 16,384 waits may be under way, in all of an account's
/// sessions; one more fails with ``ARIError/Code/tooManyWaiting`` and sends nothing.
///
/// The events are looked at when they are read, and not when the consumer takes them, so that the consumer's own task
/// may wait, too. An event type that is filtered out is not seen here either.
extension ARISession {
    /// Registers a wait for `body`, in which the request is made and the wait done.
    func withWaiter<W: Watch, Result>(
        _ watch: W,
        channel: String,
        playback: String? = nil,
        operation: String,
        _ body: (Waiter<W>, Int) async throws(ARIError) -> Result
    ) async throws(ARIError) -> Result {
        let waiter = Waiter(watch)
        guard let id = waiters.add(waiter, channel: channel, playback: playback) else {
            throw ARIError(
                .tooManyWaiting,
                message: "\(WaiterRegistry.limit) waits are under way",
                operation: operation,
                ids: ["channelId": channel],
                mayHaveBeenSent: false
            )
        }
        defer { waiters.remove(id) }
        return try await body(waiter, id)
    }

    /// Whether there is a connection on which a wait's end would be told.
    var hasConnection: Bool { accepted?.account?.isConnected ?? isConnected }

    func cancelled(_ operation: String, channel: String) -> ARIError {
        ARIError(
            .cancelled,
            message: "the waiting task was cancelled",
            operation: operation,
            ids: ["channelId": channel]
        )
    }

    func find(_ channel: String) async -> ChannelFinding {
        do throws(ARIError) {
            return .present(try await client.channels.get(channel))
        } catch {
            return error.isNotFound ? .absent : .unknown
        }
    }
}
