import QueueEngine

/// What is known of each leg that we make, so that Asterisk's many events come out as one answer or one failure.
///
/// It knows Asterisk's ways (facts/ari.md): a leg that was created must enter Stasis before it can be dialled; a busy
/// leg may say so by `Dial` and stay, or vanish with a cause; the cause 19 of a leg that never rang is no «no answer».
struct LegBook: Sendable {
    /// - `creating`: asked for, not in Stasis yet. May turn into `dialling`, or end.
    /// - `dialling`: may turn into `up`, or end.
    /// - `up`: answered. Ends when the channel does.
    /// - `ended`: its end has been told; whatever comes after means nothing.
    private enum Phase: Hashable, Sendable {
        case creating
        case dialling
        case up
        case ended
    }

    /// What the engine is to be told of a leg.
    enum Outcome: Hashable, Sendable {
        case answered
        case failed(LegFailure)
        case ended
    }

    private struct Leg {
        var phase: Phase
        var hasRung = false
        /// We have hung it up: it is not dialled any more, and its end is no failure.
        var isHungUp = false
        var ringSeconds = 0
    }

    private var legs: [String: Leg] = [:]

    var count: Int { legs.count }

    /// A leg is about to be asked for. Before the request: its events may come before the answer.
    mutating func create(_ id: String, ringSeconds: Int) {
        legs[id] = Leg(phase: .creating, ringSeconds: ringSeconds)
    }

    func knows(_ id: String) -> Bool { legs[id] != nil }

    /// A leg that was found in Asterisk after a start or a reconnect.
    mutating func adopt(_ id: String, isUp: Bool, hasRung: Bool) {
        guard let known = legs[id] else {
            legs[id] = Leg(phase: isUp ? .up : .dialling, hasRung: hasRung)
            return
        }
        if isUp, known.phase != .ended { legs[id]?.phase = .up }
    }

    /// Forgets the legs that Asterisk does not have any more.
    mutating func keep(only found: Set<String>) {
        legs = legs.filter { found.contains($0.key) }
    }

    /// The leg is in Stasis. Gives the ring time when it is now to be dialled.
    mutating func enteredStasis(_ id: String) -> Int? {
        guard let leg = legs[id], leg.phase == .creating, !leg.isHungUp else { return nil }
        legs[id]?.phase = .dialling
        return leg.ringSeconds
    }

    /// Whether a leg that entered Stasis is none that anybody waits for: its request was given up and came through
    /// after all.
    func isStray(_ id: String) -> Bool {
        guard let leg = legs[id] else { return true }
        return leg.phase == .ended
    }

    /// Whether the leg is still wanted, now that its request is due.
    func isWanted(_ id: String) -> Bool {
        guard let leg = legs[id] else { return false }
        return !leg.isHungUp && leg.phase != .ended
    }

    mutating func rang(_ id: String) {
        legs[id]?.hasRung = true
    }

    mutating func answered(_ id: String) -> Outcome? {
        guard let leg = legs[id], !leg.isHungUp, leg.phase == .dialling || leg.phase == .creating else { return nil }
        legs[id]?.phase = .up
        return .answered
    }

    /// A `Dial` event with a final status. The channel may still be there and must be hung up.
    mutating func dialFailed(_ id: String, status: String) -> Outcome? {
        guard let leg = legs[id], !leg.isHungUp, leg.phase != .up else { return nil }
        return end(id) {
            switch status {
            case "BUSY": .busy
            case "NOANSWER", "CANCEL": $0.hasRung ? .noAnswer : .unreachable
            default: .unreachable
            }
        }
    }

    /// The request to create or dial the leg failed or was not made any more, or Asterisk does not know the leg. There
    /// may never be an event of it, so it is forgotten at once.
    mutating func requestFailed(_ id: String) -> Outcome? {
        defer { legs[id] = nil }
        return end(id) { _ in .unreachable }
    }

    /// The channel is gone, with a Q.850 cause.
    mutating func destroyed(_ id: String, cause: Int) -> Outcome? {
        defer { legs[id] = nil }
        return end(id) { LegFailure(cause: cause, hasRung: $0.hasRung) }
    }

    /// The channel left Stasis. One that was not answered says more when it is destroyed, at once.
    mutating func leftStasis(_ id: String) -> Outcome? {
        guard let leg = legs[id], leg.phase == .up || leg.isHungUp else { return nil }
        return end(id) { _ in .fault }
    }

    /// We hang it up.
    mutating func hangUp(_ id: String) {
        legs[id]?.isHungUp = true
    }

    /// Another channel goes on as the leg, if it is up; the leg is forgotten then.
    mutating func handOver(_ id: String) -> Bool {
        guard let leg = legs[id], leg.phase == .up, !leg.isHungUp else { return false }
        legs[id] = nil
        return true
    }

    /// Ends a leg, once: with a failure if it was still to be answered.
    private mutating func end(_ id: String, _ failure: (Leg) -> LegFailure) -> Outcome? {
        guard let leg = legs[id], leg.phase != .ended else { return nil }
        legs[id]?.phase = .ended
        return leg.phase == .up || leg.isHungUp ? .ended : .failed(failure(leg))
    }
}

extension LegFailure {
    /// From a hangup cause (ITU-T Q.850) of a leg that was not answered.
    fileprivate init(cause: Int, hasRung: Bool) {
        self =
            switch cause {
            case 17, 21: .busy
            case 18: .noAnswer
            case 16, 19, 0, 127: hasRung ? .noAnswer : .unreachable
            default: .unreachable
            }
    }
}
