extension ARISession {
    /// Makes a channel and dials it, once, however often it takes to have the request answered.
    ///
    /// `POST /channels/{channelId}`. After a lost answer, and after a 409, which proves nothing (it may be left over
    /// from another request's failure), Asterisk is asked for the channel. If it has it, all is well. If it has not,
    /// and no event has told of it, the request is repeated, three times in all; the channel's id keeps it from being
    /// made twice. A channel that came and went within the fraction of a second between lost answer and question,
    /// with its events delayed for longer, would be dialled again.
    ///
    /// - Returns: the channel as it was made or found.
    /// - Throws: ``ARIError``: ``ARIError/Code/ended`` if it was made and has ended already;
    ///   ``ARIError/Code/staleConflict`` if Asterisk did not make it and did not say why; after a lost answer without a
    ///   connection, that answer's own error, since nobody can say what became of the channel.
    @discardableResult
    public func originate(_ origination: Origination) async throws(ARIError) -> Channel {
        try await withWaiter(
            ExistenceWatch(),
            channel: origination.channelID,
            operation: "channels.originateWithId"
        ) { waiter, _ throws(ARIError) in
            let connections = counters.connections
            var trial = OriginationTrial()
            while true {
                do throws(ARIError) {
                    return try await request(origination)
                } catch {
                    var next = trial.failed(error)
                    if next == .ask {
                        switch await find(origination.channelID) {
                        case .present(let channel): return channel
                        case .unknown: throw error
                        case .absent: break
                        }
                        // Time for its events to come.
                        await pause(after: trial.attempts)
                        let isWatched = isConnected && counters.connections == connections
                        next = trial.absent(after: error, wasSeen: waiter.watch.isSeen, isWatched: isWatched)
                    } else if next == .retry {
                        await pause(after: trial.attempts)
                    }
                    if case .fail(let code) = next { throw error.recoded(code) }
                    guard !Task.isCancelled else { throw error }
                }
            }
        }
    }

    /// A backoff: Asterisk is given time to finish what it was asked before it is asked again; 200 ms and then twice
    /// as long each time, for the few attempts that there are.
    private func pause(after attempts: Int) async {
        try? await Task.sleep(for: .milliseconds(100 << attempts))
    }

    private func request(_ origination: Origination) async throws(ARIError) -> Channel {
        try await client.channels.originate(
            endpoint: origination.endpoint,
            channelID: origination.channelID,
            to: origination.destination,
            callerID: origination.callerID,
            timeoutSeconds: origination.ringSeconds,
            otherChannelID: origination.otherChannelID,
            originator: origination.originator,
            formats: origination.formats,
            variables: origination.variables
        )
    }
}

extension ARIError {
    /// The same error, known better.
    fileprivate func recoded(_ code: Code) -> ARIError {
        guard code != self.code else { return self }
        return ARIError(
            code,
            status: status,
            message: code == .ended ? "the channel was made and has ended" : "no such channel was made: \(message)",
            operation: operation,
            ids: ids,
            mayHaveBeenSent: mayHaveBeenSent
        )
    }
}
