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
    /// Those that the connection is for.
    let applications: [String]

    /// One request after another, and not side by side: Asterisk has crashed over such bursts.
    func run() async throws(ARIError) -> Outcome {
        let client = session.client
        // The mark is such an event; where the application wants none of them they are skipped on arrival.
        let filtered = client.configuration.events.filteredTypes.subtracting([ChannelUserevent.type])
        for application in applications {
            // Its answer lists all that the application is subscribed to, which may be long.
            try await client.applications.filter(application, disallowed: filtered)
        }
        // Nothing of what Asterisk was told keeps its answers back.
        if let link = session.accepted?.link { client.router.webSocket.trust(link) }
        let turn = session.turn
        let lost = try await turn.memory.subscriptions.renew(for: applications, with: client)
        turn.memory.keeper.beginSnapshot(turn: turn.number)
        let waiters = session.waiters.census()
        let snapshot = try await Snapshot(of: applications, from: client)
        // Events are ordered by application only.
        for application in applications { try await mark.pass(through: client, to: application) }
        return Outcome(snapshot: snapshot, lostSubscriptions: lost, waiters: waiters)
    }
}

extension ARISession {
    /// Lets the consumer hear of the connection.
    /// - Parameter outcome: `nil` if what Asterisk has could not be asked for.
    /// - Returns: `false` if the connection has ended or overflowed meanwhile.
    func announce(generation: Int, _ outcome: SessionSetup.Outcome?) -> Bool {
        let isAnnounced = buffer.announce(generation: generation, outcome)
        if isAnnounced, let outcome { waiters.resynchronise(outcome.waiters, outcome.snapshot) }
        return isAnnounced
    }
}
