import QueueEngine

/// An input that a tenant's full mailbox refuses is missing in its engine's picture. All that Asterisk has, by the
/// events that were taken up to then, is told anew, as after a reconnect.
extension NodeControl {
    /// Hands an input on that must not be missed.
    func deliver(_ input: Input, to tenant: TenantName) {
        if sink.deliver(input, to: tenant) == .refused { noteMiss(of: tenant) }
    }

    func noteMiss(of tenant: TenantName) {
        logger.error("an input was refused; what Asterisk has will be told anew", metadata: ["tenant": "\(tenant)"])
        misses.note()
    }

    /// Between signals, never during one: the session's picture is then what was told up to here.
    func resynchroniseAfterMisses() async {
        var pace = ResynchronisationPace()
        for await _ in misses.signals {
            guard !Task.isCancelled else { return }
            guard misses.isNoted else { continue }
            // Time for the mailbox to empty, and for what is under way in Asterisk.
            try? await Task.sleep(for: pace.next(at: .now))
            await turns.take {
                // Without a connection, or if it was lost meanwhile, the next one makes up for it.
                guard misses.isNoted, status.isConnected else { return }
                sink.nodeDisconnected(node)
                synchronise(with: session.picture)
            }
        }
    }
}
