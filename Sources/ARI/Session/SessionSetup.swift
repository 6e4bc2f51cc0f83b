/// What is done on a connection before its consumer hears of it: Asterisk may have forgotten what it was told before,
/// and the session does not know what has happened since.
///
/// Any step that fails fails the attempt, which is then made anew: an Asterisk that is booting answers 503, or 404 for
/// a moment, and is so waited out.
struct SessionSetup: Sendable {
    struct Outcome: Sendable {
        let snapshot: Snapshot
        let lostSubscriptions: [EventSource]
        /// Those who waited for something when the snapshot was begun.
        let waiters: WaiterRegistry.Census
    }

    let session: ARISession
    let mark: EventMark

    /// One request after another, and not side by side: Asterisk has crashed over such bursts.
    func run() async throws(ARIError) -> Outcome {
        let client = session.client
        let configuration = client.configuration
        // The mark is such an event; where the application wants none of them they are skipped on arrival.
        try await client.applications.filter(
            configuration.application,
            disallowed: configuration.events.filteredTypes.subtracting([ChannelUserevent.type])
        )
        let lost = try await session.subscriptions.renew(with: client)
        session.keeper.beginSnapshot()
        let waiters = session.waiters.census()
        let snapshot = try await Snapshot(of: client)
        try await mark.pass(through: client)
        return Outcome(snapshot: snapshot, lostSubscriptions: lost, waiters: waiters)
    }
}

extension ARISession {
    /// Lets the consumer hear of the connection.
    /// - Returns: `false` if that has ended or overflowed meanwhile.
    func announce(generation: Int, _ outcome: SessionSetup.Outcome) -> Bool {
        let isAnnounced = buffer.announce(
            generation: generation,
            outcome.snapshot,
            lostSubscriptions: outcome.lostSubscriptions
        )
        if isAnnounced { waiters.resynchronise(outcome.waiters, outcome.snapshot) }
        return isAnnounced
    }
}
