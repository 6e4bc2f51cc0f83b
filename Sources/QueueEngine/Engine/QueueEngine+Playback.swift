extension QueueEngine {
    /// Plays sounds on a channel; what follows their end depends on `purpose`.
    mutating func play(_ sounds: [Sound], on channel: ChannelID, for purpose: Playing.Purpose) {
        stopPlaying(on: channel)
        let playback = PlaybackID(channel: channel, id: ids.next("sound"))
        playing[channel] = Playing(id: playback, purpose: purpose)
        perform(.play(playback, sounds))
        arm(.playback(playback), at: now + Limits.playback)
    }

    /// Whatever plays is stopped, and its end means nothing any more.
    mutating func stopPlaying(on channel: ChannelID) {
        guard let stopped = forgetPlayback(on: channel) else { return }
        perform(.stopPlayback(stopped.id))
    }

    /// A playback is over: heard to the end, failed, or overdue.
    mutating func endPlayback(_ playback: PlaybackID) {
        let channel = playback.channel
        guard playing[channel]?.id == playback, let ended = forgetPlayback(on: channel) else { return }
        switch ended.purpose {
        case .dialog: continueDialog(on: channel)
        case .announcement(let place):
            perform(.startRinging(channel))
            dialCustomerWhenClear(place)
        case .farewell: hangUp(channel)
        }
    }

    @discardableResult
    mutating func forgetPlayback(on channel: ChannelID) -> Playing? {
        guard let forgotten = playing.removeValue(forKey: channel) else { return nil }
        disarm(.playback(forgotten.id))
        return forgotten
    }

    /// Ends a channel, and does not wait for ever to hear of its end.
    mutating func hangUp(_ channel: ChannelID) {
        perform(.hangUp(channel))
        arm(.hangUp(channel), at: now + Limits.hangUp)
    }
}
