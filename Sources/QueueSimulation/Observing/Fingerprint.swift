import QueueEngine

/// FNV-1a over the words of everything that happens, which does not depend on the process: two runs with the same value
/// were the same.
struct Fingerprint: Observer {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func observe(_ happening: Happening, at now: Instant) {
        add("\(now.milliseconds)")
        if let text = text(of: happening) { add(text) }
    }

    mutating func settle(_ state: TenantState, stored: TenantState, _ timers: ArmedTimers, at now: Instant) {
        add("\(now.milliseconds)")
    }

    /// Nil where sets without order would be in it.
    private func text(of happening: Happening) -> String? {
        switch happening {
        case .given(.nodesConfigured), .given(.command), .replied: return nil
        case .stored(let fact) where fact.fact.place == nil: return "\(fact.sequence)"
        default: return Tracer.text(of: happening)
        }
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}
