import ARI
import QueueEngine

/// After a start or a reconnect: what does this Asterisk have, and who came in while nobody was listening?
extension NodeControl {
    /// Tells the tenants what there is, and takes care of the callers and legs that nobody took care of.
    func synchronise(with picture: Picture) {
        // What is refused from here on may be missing in this picture too.
        misses.clear()
        apply(picture)
        setConnection(.connected)
        logger.info(
            "in step with Asterisk",
            metadata: ["channels": "\(picture.channels.count)", "bridges": "\(picture.bridges.count)"]
        )
    }

    private func apply(_ picture: Picture) {
        let channels = picture.channels.map(\.channel)
        let legs = channels.filter { QueueEngine.tenant(ofID: $0.id) != nil }
        let found = Set(channels.map(\.id))
        callers.withLock { callers in callers = callers.filter { found.contains($0.key) } }
        var states: [String: Presence.ChannelState] = [:]
        for channel in channels { states[channel.id] = channel.state == .up ? .up : .unanswered }
        book.withLock { book in
            book.keep(only: found)
            for leg in legs {
                // Made by an earlier process, which did not come to dial it, or whose dialling nobody has heard of.
                if leg.state == .down, !book.knows(leg.id) { states[leg.id] = .undialled }
                book.adopt(leg.id, isUp: leg.state == .up, hasRung: leg.state == .ringing)
            }
        }
        // Named after their application: others, even another callbackd, have bridges here too.
        let bridges = picture.bridges.filter { $0.name == client.configuration.application }
        let presence = Presence(
            node: node,
            channels: states,
            bridges: Dictionary(bridges.map { ($0.id, Set($0.channels)) }, uniquingKeysWith: { $1 })
        )
        let isFirst = hasSynchronised.withLock { known in
            defer { known = true }
            return !known
        }
        if isFirst { stopForgottenPlaybacks(on: channels) }
        sink.reconciled(presence)
        if !isFirst { tellEndedPlaybacks(on: channels) }
        // Those whose StasisStart was lost with the connection.
        for leg in legs where leg.state == .down { dialWhenDue(leg.id) }
        // In the order in which they came.
        if isFirst { adoptTransferred(channels, bridges) }
        for caller in channels where QueueEngine.tenant(ofID: caller.id) == nil {
            meet(caller, mayHavePlace: isFirst)
        }
    }

    /// What replaced a channel in a conversation, before the start, came in without a word; its bridge says whose it
    /// is.
    private func adoptTransferred(_ channels: [Channel], _ bridges: [Bridge]) {
        let callers = channels.lazy.filter { QueueEngine.tenant(ofID: $0.id) == nil }
        let nameless = Set(callers.filter { $0.stasisArguments.isEmpty }.map(\.id))
        for bridge in bridges {
            guard let tenant = QueueEngine.tenant(ofID: bridge.id) else { continue }
            for channel in bridge.channels where nameless.contains(channel) {
                self.callers.withLock { $0[channel] = Caller(tenant: tenant) }
            }
        }
    }

    /// A caller who was found here: new to us, known, or gone as far as the engine is concerned.
    private func meet(_ caller: Channel, mayHavePlace: Bool) {
        let known = callers.withLock { $0[caller.id] }
        if let parting = known?.parting { return part(with: caller.id, parting) }
        if known != nil, known?.dueArguments == nil { return }
        let arguments = known?.dueArguments ?? caller.stasisArguments
        arrive(caller, arguments: arguments, mayHavePlace: mayHavePlace)
    }

    /// Beside the events, which must not wait for so many requests: its version, and its sounds.
    func checkAsterisk() {
        otherLanes.submit(to: "sounds") { [self] in
            let system = try? await client.asterisk.getInfo(only: [.system]).system
            if let version = system?.version { setVersion(version) }
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
