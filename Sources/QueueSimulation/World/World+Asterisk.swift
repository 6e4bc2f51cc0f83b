import QueueEngine

/// What Asterisk does when it is told to, and what it says.
extension World {
    mutating func perform(_ act: Act) {
        switch act {
        case .answer(let channel, _):
            guard let line = asterisk.lines[channel] else { return }
            line.state = .up
            note(.phone(.answered(channel)))
        case .play(let playback, let sounds): play(playback, sounds)
        case .stopPlayback(let playback): finish(playback)
        case .dialAgent(let dial): ring(dial.leg, .agent, for: dial.ring)
        case .dialCustomer(let dial): ring(dial.leg, .customer, for: dial.ring)
        case .join(let bridge, let customer, let agent):
            tell(join(bridge, customer, agent) ? .joined(bridge) : .joinFailed(bridge))
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
        guard let line = asterisk.lines[playback.channel] else {
            tell(.playbackEnded(playback))
            return
        }
        line.sounds.append((playback, sounds))
        line.lastSound = playback
        if line.sounds.count == 1 { begin(playback, sounds, to: line.whose) }
    }

    private mutating func begin(_ playback: PlaybackID, _ sounds: [Sound], to whose: Line.Whose) {
        note(.phone(.heard(playback, sounds)))
        if !isIdeal, isBreaking, random.faults.chance(faults.endlessSounds) {
            tally.note(.endlessSound)
        } else {
            schedule(.soundOver(playback), in: scenario.promptLength.sample(using: &random.customers))
        }
        hear(sounds, on: playback.channel, whose)
    }

    /// The sound is over, or stopped; the next one begins.
    mutating func finish(_ playback: PlaybackID) {
        let channel = playback.channel
        guard let line = asterisk.lines[channel], let index = line.sounds.firstIndex(where: { $0.id == playback })
        else { return }
        line.sounds.remove(at: index)
        if index == 0 { note(.phone(.silent(playback))) }
        say(.playbackEnded(playback), at: channel.node)
        guard index == 0, let next = line.sounds.first else { return }
        begin(next.id, next.what, to: line.whose)
    }

    /// Whether both are in the bridge now.
    mutating func join(_ bridge: BridgeID, _ customer: ChannelID, _ agent: ChannelID) -> Bool {
        guard let first = asterisk.lines[customer], let second = asterisk.lines[agent], first.state == .up,
            second.state == .up
        else { return false }
        guard asterisk.bridges[bridge] != [customer, agent] else { return true }
        asterisk.bridges[bridge] = [customer, agent]
        first.bridge = bridge
        second.bridge = bridge
        note(.phone(.joined(bridge, customer, agent)))
        converse(customer, agent, in: bridge)
        return true
    }

    private mutating func destroy(_ bridge: BridgeID) {
        guard let members = asterisk.bridges.removeValue(forKey: bridge) else { return }
        for member in members {
            asterisk.lines[member]?.bridge = nil
            feelAlone(member)
        }
        note(.phone(.parted(bridge)))
    }

    /// The channel is gone, with all that was on it. The bridge stays, and whoever is left in it.
    mutating func end(_ channel: ChannelID, _ failure: LegFailure? = nil) {
        guard let line = asterisk.lines.removeValue(forKey: channel) else { return }
        if let sound = line.sounds.first { note(.phone(.silent(sound.id))) }
        for sound in line.sounds { say(.playbackEnded(sound.id), at: channel.node) }
        if let bridge = line.bridge {
            asterisk.bridges[bridge]?.removeAll { $0 == channel }
            note(.phone(.parted(bridge)))
            for other in asterisk.bridges[bridge] ?? [] { feelAlone(other) }
        }
        note(.phone(.ended(channel)))
        say(failure.map { .legFailed(channel, $0) } ?? .channelEnded(channel), at: channel.node)
    }
}
