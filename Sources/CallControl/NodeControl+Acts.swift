import ARI
import QueueEngine

/// Acts become requests. Those on one channel go one after another in its lane; what fails is told to the engine where
/// it waits for an answer, and otherwise shows in the channel's own end.
extension NodeControl {
    /// `tenant` is nil for calls that belong to none.
    func perform(_ act: Act, for tenant: TenantName?) {
        guard !isReplaced else { return }
        switch act {
        case .answer(let channel, let music): answer(channel.id, music)
        case .startMusic(let channel, let music):
            submit(to: channel.id) { control in
                try await control.client.channels.startMoh(channel.id, mohClass: music)
            }
        case .play(let playback, let sounds): if let tenant { play(playback, sounds, for: tenant) }
        case .stopPlayback(let playback): stop(playback)
        case .startRinging(let channel):
            submit(to: channel.id) { control in try await control.client.channels.ring(channel.id) }
        case .stopRinging(let channel):
            submit(to: channel.id) { control in try await control.client.channels.ringStop(channel.id) }
        case .hangUp(let channel): hangUp(channel.id)
        case .release(let channel, let reason): release(channel, reason)
        case .destroyBridge(let bridge): destroy(bridge)
        case .join(let bridge, let customer, let agentLeg):
            if let tenant { join(bridge, customer.id, agentLeg.id, for: tenant) }
        case .dialAgent(let dial): create(LegRequest(dial), ringSeconds: dial.ring.count)
        case .dialCustomer(let dial): create(LegRequest(dial), ringSeconds: dial.ring.count)
        }
    }

    /// The calls are another's now, who must not be disturbed: requests would still be obeyed.
    private var isReplaced: Bool { status.connection == .replaced }

    /// Runs a command in a channel's lane.
    /// - Returns: `false` when too many wait there; it will not run.
    func inLane(
        of channel: String,
        overtaking: Bool = false,
        _ command: @escaping @Sendable (NodeControl) async -> Void
    ) -> Bool {
        let submission = lanes.submit(to: channel, overtaking: overtaking) { [self] in
            if !isReplaced { await command(self) }
        }
        if submission != .accepted { logger.error("too many requests wait", metadata: ["channel": "\(channel)"]) }
        return submission == .accepted
    }

    /// Has a request made in a channel's lane. Where too many wait, it is left out: what is heard on such a channel is
    /// the least of its troubles.
    @discardableResult
    func submit(
        to channel: String,
        overtaking: Bool = false,
        _ request: @escaping @Sendable (NodeControl) async throws -> Void
    ) -> Bool {
        inLane(of: channel, overtaking: overtaking) { control in
            do {
                try await request(control)
            } catch {
                control.note(error)
            }
        }
    }

    /// That its channel, playback or bridge is gone is no failure of a request. The channel's end is told here too: the
    /// event that tells it may have been lost with a connection.
    private func note(_ error: any Error) {
        let known = error as? ARIError
        logger.log(
            level: known?.isGone == true ? .debug : .warning,
            "a request failed",
            metadata: ["error": "\(error)"]
        )
        guard let known, known.isNotFound, let channel = known.ids["channelId"] else { return }
        if QueueEngine.tenant(ofID: channel) == nil { endCaller(channel) } else { tellRequestFailed(channel) }
    }

    private func answer(_ channel: String, _ music: String) {
        submit(to: channel) { control in
            do {
                try await control.client.channels.answer(channel)
            } catch let error as ARIError where error.isUnreachable {
                // Perhaps answered all the same, and then not to be left in silence.
            }
            try await control.client.channels.startMoh(channel, mohClass: music)
        }
    }

    private func play(_ playback: PlaybackID, _ sounds: [QueueSound], for tenant: TenantName) {
        let media = self.sounds.media(sounds)
        let isQueued = inLane(of: playback.channel.id) { control in
            do throws(ARIError) {
                await control.remember(playback)
                try await control.client.channels.playWithID(
                    playback.channel.id,
                    playbackID: playback.id,
                    media: media,
                    lang: control.sounds.language
                )
            } catch {
                control.note(error)
                // Without an answer it may play all the same, unknown to the engine.
                if error.isUnreachable, error.mayHaveBeenSent { try? await control.stopPlayback(playback.id) }
                // Nothing plays, so nothing will say its end.
                control.deliver(.playbackEnded(playback), to: tenant)
            }
        }
        if !isQueued { deliver(.playbackEnded(playback), to: tenant) }
    }

    /// One after another: Asterisk has crashed over bridges that were deleted side by side.
    private func destroy(_ bridge: BridgeID) {
        let submission = otherLanes.submit(to: "bridges") { [self] in
            guard !isReplaced else { return }
            do {
                try await client.bridges.destroy(bridge.id)
            } catch {
                note(error)
            }
        }
        if submission != .accepted { logger.error("too many bridges wait", metadata: ["bridge": "\(bridge)"]) }
    }
}
