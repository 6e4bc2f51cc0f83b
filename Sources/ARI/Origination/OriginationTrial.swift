/// What to do after an attempt to originate a channel failed: a value without a clock.
struct OriginationTrial {
    /// Attempts in all.
    static let limit = 3

    enum Next: Equatable {
        /// Asterisk is to be asked for the channel.
        case ask
        case retry
        case fail(ARIError.Code)
    }

    private(set) var attempts = 0
    /// Whether an earlier attempt may have made the channel, though nobody saw it.
    private var mayHaveBeenMade = false

    mutating func failed(_ error: ARIError) -> Next {
        attempts += 1
        guard error.isConflict || error.isUnreachable else { return .fail(error.code) }
        guard error.mayHaveBeenSent, error.code != .unavailable else { return again(or: error.code) }
        if error.isUnreachable { mayHaveBeenMade = true }
        return .ask
    }

    /// The channel is not there now, after `error`.
    ///
    /// - Parameters:
    ///   - wasSeen: whether an event has told of it.
    ///   - isWatched: whether the session has been connected all the time, so that an event would have.
    func absent(after error: ARIError, wasSeen: Bool, isWatched: Bool) -> Next {
        if wasSeen { return .fail(.ended) }
        if mayHaveBeenMade, !isWatched { return .fail(error.code) }
        return again(or: error.isConflict ? .staleConflict : error.code)
    }

    private func again(or code: ARIError.Code) -> Next {
        attempts < Self.limit ? .retry : .fail(code)
    }
}
