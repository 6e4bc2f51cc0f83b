import Foundation
import Locking

/// What a phone does with a call.
public enum Behaviour: Sendable {
    /// Rings, and answers.
    case answer(after: Duration = .milliseconds(200))
    /// Rings, answers, and hangs up after talking.
    case answerThenHangUp(after: Duration = .milliseconds(200), talking: Duration)
    /// Rings, and refuses with a status (404, 480, 486, 503, 603).
    case refuse(Int, after: Duration = .milliseconds(100))
    /// Rings until told otherwise by ``PhoneCall/answer()`` and its like, or until the call is given up.
    case ring
    /// Neither rings nor answers.
    case silent
}

/// A phone that is called: an agent's phone, or, behind the trunk, those of all customers.
public final class Phone: Sendable {
    public let name: String
    public let port: UInt16
    private let site: SIPp.Site
    private let sounds: SoundLibrary

    private struct State {
        var sipp: SIPp?
        var calls: [PhoneCall] = []
        var behaviours: [Behaviour] = []
        var behaviour = Behaviour.answer()
        var waitedFor = 0
    }
    private let state = Locked(State())

    init(name: String, site: SIPp.Site, sounds: SoundLibrary) throws {
        (self.name, self.site, self.sounds) = (name, site, sounds)
        port = try SIPp.ports()
    }

    func start() throws {
        let sipp = try SIPp(
            name: name,
            scenario: "phone",
            port: port,
            site: site,
            arguments: [],
            onMessage: { [weak self] in self?.note($0) }
        )
        state.withLock { $0.sipp = sipp }
    }

    /// Fails when SIPp did not start, as when its port was taken.
    func check() throws {
        guard let sipp = state.withLock({ $0.sipp }), sipp.process.isRunning else {
            throw LabError.failed("the phone \(name) did not start on port \(port)", output: "")
        }
    }

    func stop() async throws {
        let sipp = state.withLock { state in
            defer { state.sipp = nil }
            return state.sipp
        }
        try await sipp?.stop()
    }

    /// What it does with the next calls, one each; the last one holds for all that follow.
    public func does(_ behaviours: Behaviour...) {
        state.withLock { state in
            state.behaviours = behaviours
            state.behaviour = behaviours.last ?? .answer()
        }
    }

    /// All calls so far, in order.
    public var calls: [PhoneCall] { state.withLock { $0.calls } }

    /// Waits for a call that no earlier `nextCall` has returned.
    public func nextCall(within limit: Duration = .seconds(15)) async throws -> PhoneCall {
        try await waitFor("phone \(name) is called", within: limit) {
            state.withLock { state in
                guard state.waitedFor < state.calls.count else { return nil }
                state.waitedFor += 1
                return state.calls[state.waitedFor - 1]
            }
        }
    }

    private func note(_ message: SIPMessage) {
        if let call = calls.first(where: { $0.id == message.callID }) {
            call.note(message)
            return
        }
        guard message.method == "INVITE", message.direction == .received, let sipp = state.withLock({ $0.sipp }),
            let media = try? MediaPort(name: "\(name) \(message.callID)")
        else { return }
        let call = PhoneCall(
            id: message.callID,
            dialled: message.dialled ?? "",
            from: message.from ?? "",
            isIncoming: true,
            media: media,
            sounds: sounds,
            sipp: sipp
        )
        let behaviour = state.withLock { state in
            state.calls.append(call)
            return state.behaviours.isEmpty ? state.behaviour : state.behaviours.removeFirst()
        }
        call.note(message)
        Task { try await Self.carryOut(behaviour, call) }
    }

    private static func carryOut(_ behaviour: Behaviour, _ call: PhoneCall) async throws {
        if case .silent = behaviour { return }
        call.ring()
        switch behaviour {
        case .answer(let delay):
            try await Task.sleep(for: delay)
            call.answer()
        case .answerThenHangUp(let delay, let talk):
            try await Task.sleep(for: delay)
            call.answer()
            try await call.wait(for: .answered)
            try await Task.sleep(for: talk)
            call.hangUp()
        case .refuse(let status, let delay):
            try await Task.sleep(for: delay)
            call.refuse(status)
        case .ring, .silent: break
        }
    }
}
