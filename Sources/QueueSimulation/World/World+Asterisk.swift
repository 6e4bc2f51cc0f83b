import QueueEngine

/// What Asterisk does when it is told to, and what it says.
extension World {
    mutating func perform(_ act: Act) {
        switch act {
        case .answer(let channel, _): asterisk.lines[channel]?.state = .up
        case .play(let playback, let sounds): play(playback, sounds)
        case .stopPlayback(let playback): finish(playback)
        case .dialAgent(let dial): ring(dial.leg, .agent, for: dial.ring)
        case .dialCustomer(let dial): ring(dial.leg, .customer, for: dial.ring)
        case .join(let bridge, let customer, let agent): join(bridge, customer, agent)
        case .destroyBridge(let bridge): destroy(bridge)
        case .hangUp(let channel), .release(let channel, _): end(channel)
        case .startMusic, .startRinging, .stopRinging: break
        }
    }

    private mutating func ring(_ leg: ChannelID, _ whose: Line.Whose, for ring: Seconds) {
        asterisk.lines[leg] = Line(whose: whose, state: .ringing)
        note(.phone(.created(leg)))
        note(.phone(.rang(leg)))
        phoneRings(leg, whose, for: Double(ring.count))
    }

    private mutating func play(_ playback: PlaybackID, _ sounds: [Sound]) {
        guard let line = asterisk.lines[playback.channel] else { return tell(.playbackEnded(playback)) }
        asterisk.lines[playback.channel]?.sounds.append((playback, sounds))
        if line.sounds.isEmpty { begin(playback, sounds, to: line.whose) }
    }

    private mutating func begin(_ playback: PlaybackID, _ sounds: [Sound], to whose: Line.Whose) {
        note(.phone(.heard(playback.channel, sounds)))
        schedule(.soundOver(playback), in: scenario.promptLength.sample(using: &random.customers))
        hear(sounds, on: playback.channel, whose)
    }

    /// The sound is over, or stopped; the next one begins.
    mutating func finish(_ playback: PlaybackID) {
        let channel = playback.channel
        guard let index = asterisk.lines[channel]?.sounds.firstIndex(where: { $0.id == playback }) else { return }
        asterisk.lines[channel]?.sounds.remove(at: index)
        tell(.playbackEnded(playback))
        guard index == 0, let line = asterisk.lines[channel], let next = line.sounds.first else { return }
        begin(next.id, next.what, to: line.whose)
    }

    private mutating func join(_ bridge: BridgeID, _ customer: ChannelID, _ agent: ChannelID) {
        guard asterisk.lines[customer]?.state == .up, asterisk.lines[agent]?.state == .up else {
            return tell(.joinFailed(bridge))
        }
        asterisk.bridges[bridge] = [customer, agent]
        asterisk.lines[customer]?.bridge = bridge
        asterisk.lines[agent]?.bridge = bridge
        note(.phone(.joined(bridge, customer, agent)))
        tell(.joined(bridge))
        converse(customer, agent)
    }

    private mutating func destroy(_ bridge: BridgeID) {
        guard let members = asterisk.bridges.removeValue(forKey: bridge) else { return }
        for member in members { asterisk.lines[member]?.bridge = nil }
        note(.phone(.parted(bridge)))
    }

    /// The channel is gone, with all that was on it.
    mutating func end(_ channel: ChannelID, _ failure: LegFailure? = nil) {
        guard let line = asterisk.lines.removeValue(forKey: channel) else { return }
        for sound in line.sounds { tell(.playbackEnded(sound.id)) }
        if let bridge = line.bridge {
            asterisk.bridges[bridge]?.removeAll { $0 == channel }
            note(.phone(.parted(bridge)))
        }
        note(.phone(.ended(channel)))
        tell(failure.map { .legFailed(channel, $0) } ?? .channelEnded(channel))
    }
}
