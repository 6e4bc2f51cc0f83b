import ARI
import QueueEngine

/// After a start or a reconnect: what does this Asterisk have, and who came in while nobody was listening?
extension NodeControl {
    private static let pauseMilliseconds = 250

    /// Until it succeeds, nothing is dialled here. When the connection is lost meanwhile, the session begins it anew.
    func synchronise(generation: Int) async {
        while !Task.isCancelled {
            do {
                let snapshot = try await Snapshot(of: client)
                apply(snapshot)
                setConnection(.connected, version: snapshot.version)
                logger.info(
                    "in step with Asterisk",
                    metadata: [
                        "generation": "\(generation)", "channels": "\(snapshot.channels.count)",
                        "bridges": "\(snapshot.bridges.count)",
                    ]
                )
                return await checkSounds()
            } catch {
                logger.warning(
                    "cannot see what Asterisk has",
                    metadata: ["error": "\(error)"]
                )
                try? await Task.sleep(for: .milliseconds(Self.pauseMilliseconds))
            }
        }
    }

    private func apply(_ snapshot: Snapshot) {
        let found = Set(snapshot.channels.map(\.id))
        callers.withLock { callers in callers = callers.filter { found.contains($0.key) } }
        book.withLock { book in
            book.keep(only: found)
            for channel in snapshot.channels where QueueEngine.tenant(ofID: channel.id) != nil {
                book.adopt(channel.id, isUp: channel.state == .up, hasRung: channel.state == .ringing)
            }
        }
        let presence = Presence(
            node: node,
            channels: Dictionary(
                snapshot.channels.map { ($0.id, $0.state == .up ? .up : .unanswered) },
                uniquingKeysWith: { $1 }
            ),
            bridges: Dictionary(snapshot.bridges.map { ($0.id, Set($0.channels)) }, uniquingKeysWith: { $1 })
        )
        sink.reconciled(presence)
        for channel in snapshot.callers { arrive(channel, arguments: channel.stasisArguments) }
    }

    private func checkSounds() async {
        var missing: [String] = []
        for name in sounds.required where await isMissing(name) { missing.append(name) }
        onSoundsChecked(missing)
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
        bridges = try await client.bridges.list()
        version = try await client.asterisk.getInfo(only: [.system]).system?.version
    }

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
