struct PlaybackWatch: Watch {
    enum Word: Sendable, Hashable {
        case over(PlaybackOutcome)
        /// It may have ended unheard: Asterisk is to be asked.
        case doubtful
    }

    static func isLast(_ word: Word) -> Bool { word != .doubtful }

    private var stopsSent = 0
    private var hangups = HangupRequests()

    mutating func take(_ sighting: Sighting) -> Word? {
        hangups.note(sighting)
        switch sighting {
        case .stopSent:
            stopsSent += 1
            return nil
        case .stopRefused:
            stopsSent = max(0, stopsSent - 1)
            return nil
        case .playbackFinished(let isFailed):
            // The prompts of a channel that hangs up finish as failed, before it is gone.
            if hangups.isAny { return .over(.channelGone) }
            return .over(isFailed ? .failed : stopsSent > 0 ? .stopped : .finished)
        case .destroyed, .missing: return .over(.channelGone)
        case .leftStasis: return .over(hangups.isAny ? .channelGone : .stopped)
        case .present: return .doubtful
        case .sessionEnded: return .over(.disconnected)
        case .state, .dial, .hangupRequested, .hangupSent, .hangupRefused: return nil
        }
    }
}
