import ARI
import QueueEngine

/// After a start or a reconnect: what does this Asterisk have, and who came in while nobody was listening?
extension NodeControl {
    private static let pauseMilliseconds = 250

    /// Until it succeeds, nothing is dialled here. When the connection is lost meanwhile, the session waits for us to
    /// let go, and begins it anew.
    func synchronise() async {
        setConnection(.synchronising)
        while !Task.isCancelled, session.isConnected {
            // What is refused from here on may be missing in this picture too.
            misses.clear()
            do {
                let snapshot = try await Snapshot(of: client)
                apply(snapshot)
                setConnection(.connected, version: snapshot.version)
                return logger.info(
                    "in step with Asterisk",
                    metadata: ["channels": "\(snapshot.channels.count)", "bridges": "\(snapshot.bridges.count)"]
                )
            } catch {
                logger.warning("cannot see what Asterisk has", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .milliseconds(Self.pauseMilliseconds))
            }
        }
    }

    private func apply(_ snapshot: Snapshot) {
        let found = Set(snapshot.channels.map(\.id))
        callers.withLock { callers in callers = callers.filter { found.contains($0.key) } }
        var states: [String: Presence.ChannelState] = [:]
        for channel in snapshot.channels { states[channel.id] = channel.state == .up ? .up : .unanswered }
        book.withLock { book in
            book.keep(only: found)
            for leg in snapshot.legs {
                // Made by an earlier process, which did not come to dial it, or whose dialling nobody has heard of.
                if leg.state == .down, !book.knows(leg.id) { states[leg.id] = .undialled }
                book.adopt(leg.id, isUp: leg.state == .up, hasRung: leg.state == .ringing)
            }
        }
        let presence = Presence(
            node: node,
            channels: states,
            bridges: Dictionary(snapshot.bridges.map { ($0.id, Set($0.channels)) }, uniquingKeysWith: { $1 })
        )
        let isFirst = hasSynchronised.withLock { known in
            defer { known = true }
            return !known
        }
        if isFirst { stopForgottenPlaybacks(on: snapshot.channels) }
        sink.reconciled(presence)
        if !isFirst { tellEndedPlaybacks(on: snapshot.channels) }
        // Those whose StasisStart was lost with the connection.
        for leg in snapshot.legs where leg.state == .down { dialWhenDue(leg.id) }
        for caller in snapshot.callers { meet(caller) }
    }

    /// A caller who was found here: new to us, known, or gone as far as the engine is concerned.
    private func meet(_ caller: Channel) {
        let channel = ChannelID(node: node, id: caller.id)
        switch callers.withLock({ $0[caller.id]?.parting }) {
        case nil: arrive(caller, arguments: caller.stasisArguments)
        case .hangUp: perform(.hangUp(channel), for: nil)
        case .release(let reason): perform(.release(channel, reason), for: nil)
        }
    }

    /// Beside the events, which must not wait for so many requests.
    func checkSounds() {
        otherLanes.submit(to: "sounds") { [self] in
            var missing: [String] = []
            for name in sounds.required where await isMissing(name) { missing.append(name) }
            onSoundsChecked(missing)
        }
    }

    /// Whether Asterisk surely lacks the sound in the prompts' language.
    public func isMissing(_ sound: String) async -> Bool {
        do throws(ARIError) {
            return try await !client.sounds.get(sound).formats.contains { $0.language == sounds.language }
        } catch {
            return error.isNotFound
        }
    }
}

/// What an Asterisk has, read over HTTP: lists as long as these would crash it over the websocket.
struct Snapshot: Sendable {
    /// The channels in our application, callers and legs; those that left it are no longer ours.
    let channels: [Channel]
    let bridges: [Bridge]
    let version: String?

    init(of client: ARIClient) async throws(ARIError) {
        let application = try await client.applications.get(client.configuration.application)
        let inApplication = Set(application.channelIDs)
        channels = try await client.channels.list().filter { inApplication.contains($0.id) }
        // Named after their application: others, even another callbackd, have bridges here too.
        bridges = try await client.bridges.list().filter { $0.name == client.configuration.application }
        version = try await client.asterisk.getInfo(only: [.system]).system?.version
    }

    var legs: [Channel] { channels.filter { QueueEngine.tenant(ofID: $0.id) != nil } }

    /// The callers, in the order in which they came.
    var callers: [Channel] {
        channels
            .filter { QueueEngine.tenant(ofID: $0.id) == nil }
            .sorted { ($0.creationtime ?? "", $0.id) < ($1.creationtime ?? "", $1.id) }
    }
}

extension Channel {
    /// What stands behind the application's name in the dialplan's `Stasis(…)`.
    fileprivate var stasisArguments: [String] {
        guard dialplan?.appName == "Stasis", let data = dialplan?.appData else { return [] }
        return data.split(separator: ",", omittingEmptySubsequences: false).dropFirst().map(String.init)
    }
}
