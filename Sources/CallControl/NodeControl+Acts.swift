import ARI
import QueueEngine

/// Acts become requests. Those on one channel go one after another in its lane; what fails is told to the engine where
/// it waits for an answer, and otherwise shows in the channel's own end.
extension NodeControl {
    /// `tenant` is nil for calls that belong to none.
    func perform(_ act: Act, for tenant: TenantName?) {
        switch act {
        case .answer(let channel, let music): answer(channel.id, music)
        case .startMusic(let channel, let music):
            submit(to: channel.id) { control in try await control.client.channels.startMoh(channel.id, mohClass: music)
            }
        case .play(let playback, let sounds): if let tenant { play(playback, sounds, for: tenant) }
        case .stopPlayback(let playback):
            submit(to: playback.channel.id) { control in try await control.client.playbacks.stop(playback.id) }
        case .startRinging(let channel):
            submit(to: channel.id) { control in try await control.client.channels.ring(channel.id) }
        case .stopRinging(let channel):
            submit(to: channel.id) { control in try await control.client.channels.ringStop(channel.id) }
        case .hangUp(let channel): hangUp(channel.id)
        case .release(let channel, let reason): release(channel.id, reason)
        case .destroyBridge(let bridge):
            // One after another: Asterisk has crashed over bridges that were deleted side by side.
            submit(to: "bridges") { control in try await control.client.bridges.destroy(bridge.id) }
        case .join(let bridge, let customer, let agentLeg):
            if let tenant { join(bridge, customer.id, agentLeg.id, for: tenant) }
        case .dialAgent(let dial): create(LegRequest(dial), ringSeconds: dial.ring.count)
        case .dialCustomer(let dial): create(LegRequest(dial), ringSeconds: dial.ring.count)
        }
    }

    /// Runs a request in a lane. That its channel, playback or bridge is gone is no failure: its end is an event.
    private func submit(to lane: String, _ request: @escaping @Sendable (NodeControl) async throws -> Void) {
        let submission = lanes.submit(to: lane) { [self] in
            do {
                try await request(self)
            } catch {
                log(error)
            }
        }
        if submission != .accepted { logger.error("too many requests wait", metadata: ["lane": "\(lane)"]) }
    }

    private func log(_ error: any Error) {
        let isGone = (error as? ARIError)?.isGone ?? false
        logger.log(level: isGone ? .debug : .warning, "a request failed", metadata: ["error": "\(error)"])
    }

    private func answer(_ channel: String, _ music: String) {
        submit(to: channel) { control in
            try await control.client.channels.answer(channel)
            try await control.client.channels.startMoh(channel, mohClass: music)
        }
    }

    private func play(_ playback: PlaybackID, _ sounds: [QueueSound], for tenant: TenantName) {
        let media = self.sounds.media(sounds)
        submit(to: playback.channel.id) { [sounds = self.sounds] control in
            do {
                try await control.client.channels.playWithID(
                    playback.channel.id,
                    playbackID: playback.id,
                    media: media,
                    lang: sounds.language
                )
            } catch {
                // Nothing plays, so nothing will say its end.
                control.sink.deliver(.playbackEnded(playback), to: tenant)
                throw error
            }
        }
    }

    func hangUp(_ channel: String) {
        book.withLock { $0.hangUp(channel) }
        submit(to: channel) { control in
            do {
                try await control.client.channels.hangup(channel)
            } catch let error as ARIError where error.isUnreachable {
                try await control.client.channels.hangup(channel)
            }
        }
    }

    /// Gives a caller back to the dialplan; one who cannot be given back is hung up rather than left in silence.
    private func release(_ channel: String, _ reason: HandBack) {
        submit(to: channel) { control in
            do {
                try await control.client.channels.setChannelVar(
                    channel,
                    variable: "CALLBACKD_STATUS",
                    value: reason.rawValue
                )
                try await control.client.channels.continueInDialplan(channel)
            } catch let error as ARIError where !error.isGone {
                try await control.client.channels.hangup(channel)
            }
        }
    }
}
