import AdministrationAPI
import QueueEngine

extension Operations {
    @Sendable func showRule(_ call: Call) async throws -> Answer {
        let state = try await state(of: try call.tenant())
        return .ok(RuleView(try state.settings(of: try call.queue()).rule))
    }

    @Sendable func changeRule(_ call: Call) async throws -> Answer {
        let (tenant, queue) = (try call.tenant(), try call.queue())
        let change = try RuleChange(try call.decode(RuleEdit.self))
        return try await changes.perform(on: tenant) {
            _ = try await state(of: tenant).settings(of: queue)
            try await backend.execute(.changeRule(queue, change), for: tenant)
            return .ok(RuleView(try await state(of: tenant).settings(of: queue).rule))
        }
    }
}

extension RuleChange {
    init(_ edit: RuleEdit) throws(ProblemView) {
        self.init()
        if let modes = edit.modes { self.modes = try Self.modes(modes) }
        if let key = edit.key { self.key = try Self.key(key) }
        offerAfter = edit.offerAfterSeconds.map { Seconds($0) }
        outboundPrefix = edit.outboundPrefix
        internationalPrefix = edit.internationalPrefix
        maximumAttempts = edit.maximumAttempts
        retryInterval = edit.retryIntervalSeconds.map { Seconds($0) }
        customerRing = edit.customerRingSeconds.map { Seconds($0) }
        expiry = edit.expirySeconds.map { Seconds($0) }
        maximumPending = edit.maximumPending
        minimumDigits = edit.minimumDigits
        maximumDigits = edit.maximumDigits
        allowedPrefixes = edit.allowedPrefixes
        refusedPrefixes = edit.refusedPrefixes
    }

    private static func modes(_ texts: [String]) throws(ProblemView) -> Set<CallbackMode> {
        var modes: Set<CallbackMode> = []
        for text in texts {
            guard let mode = CallbackMode(rawValue: text) else {
                let known = CallbackMode.allCases.map(\.rawValue).joined(separator: ", ")
                throw .invalid("modes", "'\(text.prefix(64))' is not a mode.", fix: "Use any of: \(known).")
            }
            modes.insert(mode)
        }
        return modes
    }

    private static func key(_ text: String) throws(ProblemView) -> Digit {
        guard text.count == 1, let digit = text.first.flatMap(Digit.init(rawValue:)) else {
            throw .invalid("key", "'\(text.prefix(64))' is not a key.", fix: "Use one of 0 to 9.")
        }
        return digit
    }
}
