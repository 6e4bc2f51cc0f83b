struct HangupWatch: Watch {
    private var hangups = HangupRequests()
    private var cause: Int?

    mutating func take(_ sighting: Sighting) -> HangupOutcome? {
        hangups.note(sighting)
        switch sighting {
        case .hangupRequested(let cause):
            self.cause = cause ?? self.cause
            return nil
        case .destroyed(let cause): return .hungUp(cause: cause)
        case .leftStasis: return hangups.isAny ? .hungUp(cause: cause) : .leftApplication
        case .missing: return .gone
        case .sessionEnded: return .disconnected
        case .state, .present, .dial, .hangupSent, .hangupRefused, .playbackFinished, .stopSent, .stopRefused:
            return nil
        }
    }
}
