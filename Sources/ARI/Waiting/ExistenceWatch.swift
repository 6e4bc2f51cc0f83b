/// Whether a channel that was asked for without an answer has been there.
struct ExistenceWatch: Watch {
    private(set) var isSeen = false

    mutating func take(_ sighting: Sighting) -> Never? {
        switch sighting {
        case .state, .dial, .present, .destroyed, .leftStasis: isSeen = true
        case .hangupRequested, .hangupSent, .hangupRefused, .missing, .sessionEnded, .playbackFinished, .stopSent,
            .stopRefused:
            break
        }
        return nil
    }
}
