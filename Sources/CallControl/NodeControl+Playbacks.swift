import ARI
import QueueEngine

/// ARI cannot be asked what plays on a channel, so the channel itself is told: what a crash or a lost connection has
/// made us forget, or miss the end of, can be found there. A prompt that plays on blocks everything else on its
/// channel.
extension NodeControl {
    private static let variable = "CALLBACKD_PLAYBACK"

    /// Without it the sound plays all the same; only a crash during it would be heard.
    func remember(_ playback: PlaybackID) async {
        try? await client.channels.setChannelVar(playback.channel.id, variable: Self.variable, value: playback.id)
    }

    func stop(_ playback: PlaybackID) {
        submitSurely(to: playback.channel.id) { control in try await control.stopPlayback(playback.id) }
    }

    /// Tried again when it fails, before anything else is done on the channel: a prompt that plays on would be heard by
    /// the agent, or hold up the joining of the two until its end. Gives up after three times.
    func stopPlayback(_ id: String) async throws(ARIError) {
        for pause in Self.pausesBetweenStops {
            do throws(ARIError) {
                return try await client.playbacks.stop(id)
            } catch {
                guard !error.isGone, !error.isCancelled else { throw error }
            }
            // Time for whatever it was that Asterisk was busy with; cut short when nobody waits for the outcome.
            try? await Task.sleep(for: pause)
        }
        try await client.playbacks.stop(id)
    }

    private static let pausesBetweenStops: [Duration] = [.milliseconds(100), .milliseconds(500)]

    /// After a start: whatever an earlier process plays is stopped, before anything else is done on the channel.
    func stopForgottenPlaybacks(on channels: [Channel]) {
        for channel in channels {
            submit(to: channel.id) { control in
                guard let id = try await control.rememberedPlayback(on: channel.id) else { return }
                try await control.stopPlayback(id)
            }
        }
    }

    /// After a reconnect: a playback that is over now ended unheard.
    func tellEndedPlaybacks(on channels: [Channel]) {
        for channel in channels {
            submit(to: channel.id) { control in
                guard let id = try await control.rememberedPlayback(on: channel.id),
                    let tenant = QueueEngine.tenant(ofID: id)
                else { return }
                do {
                    _ = try await control.client.playbacks.get(id)
                } catch let error as ARIError where error.isNotFound {
                    let playback = PlaybackID(channel: ChannelID(node: control.node, id: channel.id), id: id)
                    control.deliver(.playbackEnded(playback), to: tenant)
                }
            }
        }
    }

    /// Nil when nothing was ever played on the channel.
    private func rememberedPlayback(on channel: String) async throws(ARIError) -> String? {
        do throws(ARIError) {
            let id = try await client.channels.getChannelVar(channel, variable: Self.variable).value
            return id.isEmpty ? nil : id
        } catch  where error.isNotFound {
            // Asterisk says so of a variable that is not set, and of a channel that is gone, which is told elsewhere.
            return nil
        }
    }
}
