struct PlaybackWatch: Watch {
    enum Word: Sendable, Hashable {
        case over(PlaybackOutcome)
        /// It may have ended unheard: Asterisk is to be asked.
        case doubtful
    }

    static func isLast(_ word: Word) -> Bool { word != .doubtful }

    private var isStopSent = false
    private var isHangupRequested = false

    mutating func take(_ sighting: Sighting) -> Word? {
        switch sighting {
        case .stopSent:
            isStopSent = true
            return nil
        case .hangupRequested:
            isHangupRequested = true
            return nil
        case .playbackFinished(let isFailed):
            // The prompts of a channel that hangs up finish as failed, before it is gone.
            if isHangupRequested { return .over(.channelGone) }
            return .over(isFailed ? .failed : isStopSent ? .stopped : .finished)
        case .destroyed, .missing: return .over(.channelGone)
        case .leftStasis: return .over(isHangupRequested ? .channelGone : .stopped)
        case .present: return .doubtful
        case .sessionEnded: return .over(.disconnected)
        case .state, .dial: return nil
        }
    }
}
