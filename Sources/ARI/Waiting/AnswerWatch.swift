struct AnswerWatch: Watch {
    mutating func take(_ sighting: Sighting) -> AnswerOutcome? {
        switch sighting {
        case .state(.up), .present(.up): .answered
        case .dial("ANSWER"): .answered
        case .dial("RINGING"), .dial("PROGRESS"), .dial("PROCEEDING"), .dial("TRYING"), .dial(""): nil
        case .dial(let status): .failed(dialStatus: status, cause: nil)
        case .destroyed(let cause): .failed(dialStatus: nil, cause: cause)
        case .missing: .channelGone
        case .sessionEnded: .disconnected
        case .state, .present, .hangupRequested, .hangupSent, .hangupRefused, .leftStasis, .playbackFinished, .stopSent,
            .stopRefused:
            nil
        }
    }
}
