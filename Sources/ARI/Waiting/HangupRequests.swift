/// Whether a channel is about to be hung up: Asterisk says so, or a request that it has not refused asks for it.
struct HangupRequests {
    private var isTold = false
    private var sent = 0

    var isAny: Bool { isTold || sent > 0 }

    mutating func note(_ sighting: Sighting) {
        switch sighting {
        case .hangupRequested: isTold = true
        case .hangupSent: sent += 1
        // One that was sent before anybody waited may be refused now.
        case .hangupRefused: sent = max(0, sent - 1)
        default: break
        }
    }
}
