struct HangupWatch: Watch {
    private var isHangupRequested = false
    private var cause: Int?

    mutating func take(_ sighting: Sighting) -> HangupOutcome? {
        switch sighting {
        case .hangupRequested(let cause):
            isHangupRequested = true
            self.cause = cause ?? self.cause
            return nil
        case .destroyed(let cause): return .hungUp(cause: cause)
        case .leftStasis: return isHangupRequested ? .hungUp(cause: cause) : .leftApplication
        case .missing: return .gone
        case .sessionEnded: return .disconnected
        case .state, .present, .dial, .playbackFinished, .stopSent: return nil
        }
    }
}
