import Foundation
import Locking

/// A call at one of the lab's phones: what SIP said, what was heard, and the hands on the phone.
public final class PhoneCall: Sendable {
    public enum Phase: Int, Sendable, Comparable {
        case calling, ringing, answered, ended
        public static func < (one: Phase, other: Phase) -> Bool { one.rawValue < other.rawValue }
    }
    public enum Side: Sendable { case phone, asterisk }

    public let id: String
    /// The number that was dialled, as the Request-URI has it, and the number that calls (From).
    public let dialled: String
    public let from: String
    public let isIncoming: Bool
    public let media: MediaPort
    let sounds: SoundLibrary
    private let sipp: SIPp

    struct State: Sendable {
        var phase = Phase.calling
        var times: [Phase: Date] = [:]
        var messages: [SIPMessage] = []
        var endedBy: Side?
        var status: Int?
        var peer: UInt16?
        /// The scenario listens once Asterisk has said something; what it is told before waits here.
        var listens = false
        var untold: [(method: String, headers: [String])] = []
    }
    private let state = Locked(State())

    init(
        id: String,
        dialled: String,
        from: String,
        isIncoming: Bool,
        media: MediaPort,
        sounds: SoundLibrary,
        sipp: SIPp
    ) {
        (self.id, self.dialled, self.from, self.isIncoming) = (id, dialled, from, isIncoming)
        (self.media, self.sounds, self.sipp) = (media, sounds, sipp)
    }

    public var phase: Phase { state.withLock { $0.phase } }
    public var messages: [SIPMessage] { state.withLock { $0.messages } }
    /// When a phase began, by SIPp's clock.
    public func time(of phase: Phase) -> Date? { state.withLock { $0.times[phase] } }
    /// Who ended the call: the side that sent BYE or CANCEL, or that refused.
    public var endedBy: Side? { state.withLock { $0.endedBy } }
    /// The last status that answered the INVITE.
    public var status: Int? { state.withLock { $0.status } }

    // MARK: Hands

    public func ring() { tell("XRING") }
    public func answer() { tell("XANSWER", headers: ["X-Media: \(media.port)"]) }
    /// Refuses with 404, 480, 486, 503 or 603.
    public func refuse(_ status: Int) { tell("X\(status)") }
    public func hangUp() { tell("XHANGUP") }
    /// Presses keys, one after another.
    public func press(_ digits: String) { media.press(digits) }

    /// Connects the other end with the other end of `second`, a call that this phone's owner has made (an attended
    /// transfer, RFC 3891). Only of a call that came in.
    public func transfer(to second: PhoneCall) throws {
        guard let established = second.messages.first(where: { $0.status == 200 && $0.transaction == "INVITE" }),
            let ours = established["From"].flatMap(Self.tag), let theirs = established["To"].flatMap(Self.tag)
        else { throw LabError.failed("the second call is not up", output: second.summary) }
        let replaces = "\(second.id)%3Bto-tag%3D\(theirs)%3Bfrom-tag%3D\(ours)"
        let target = "sip:\(second.dialled)@127.0.0.1"
        tell("XREFER", headers: ["X-Refer-To: <\(target)?Replaces=\(replaces.replacing("@", with: "%40"))>"])
    }

    private static func tag(_ header: String) -> String? {
        header.split(separator: ";").first { $0.hasPrefix("tag=") }.map { String($0.dropFirst(4)) }
    }

    private func tell(_ method: String, headers: [String] = []) {
        let now = state.withLock { state in
            guard state.listens else {
                state.untold.append((method, headers))
                return false
            }
            return state.phase != .ended
        }
        if now { sipp.tell(method, callID: id, headers: headers) }
    }

    // MARK: What SIP says

    func note(_ message: SIPMessage) {
        let (peer, ended, untold) = state.withLock { state -> (UInt16?, Bool, [(method: String, headers: [String])]) in
            state.messages.append(message)
            state.listens = state.listens || message.direction == .received
            let untold = state.listens ? state.untold : []
            if state.listens { state.untold = [] }
            state.peer = message.direction == .received ? message.mediaPort ?? state.peer : state.peer
            let before = state.phase
            advance(&state, message)
            guard state.phase != before else { return (nil, false, untold) }
            state.times[state.phase] = message.time
            return (state.phase == .answered ? state.peer : nil, state.phase == .ended, untold)
        }
        if let peer { media.send(to: peer) }
        if ended { media.shut() }
        for (method, headers) in untold { sipp.tell(method, callID: id, headers: headers) }
    }

    private func advance(_ state: inout State, _ message: SIPMessage) {
        if let status = message.status, message.transaction == "INVITE", state.phase != .answered {
            state.status = status
        }
        guard state.phase < .ended else { return }
        let sender = message.direction == .sent ? Side.phone : .asterisk
        if let status = message.status, message.transaction == "INVITE", state.phase < .answered {
            if status == 180 || status == 183 { state.phase = .ringing }
            // 487 is the answer to a CANCEL, whose sender has been noted.
            if status >= 300 { end(&state, by: sender) }
        } else if message.method == "ACK", state.phase < .answered, (state.status ?? 0) / 100 == 2 {
            state.phase = .answered
        } else if message.method == "BYE" || message.method == "CANCEL" {
            end(&state, by: sender)
        }
    }

    private func end(_ state: inout State, by side: Side) {
        state.phase = .ended
        state.endedBy = side
    }

    var summary: String {
        let shown = messages.filter { !$0.startLine.hasPrefix("X") }.map(\.startLine).suffix(12)
        return "\(from) → \(dialled), \(phase): " + shown.joined(separator: " | ")
    }
}
