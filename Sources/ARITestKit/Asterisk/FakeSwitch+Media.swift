import ARI

/// Playbacks and bridges.
extension FakeSwitch {
    static let usualLength = 50

    mutating func play(_ media: [String], on target: String, id: String) -> Playback {
        let isBusy = playbacks.contains { $0.targetURI == target }
        let playback = Playback(
            id: id,
            mediaURI: media[0],
            targetURI: target,
            state: isBusy ? .queued : .playing,
            language: "en"
        )
        playbacks.append(playback)
        if !isBusy { start(playback) }
        return playback
    }

    /// Ends a playback, and starts the next on the same channel or bridge.
    mutating func endPlayback(_ id: String, _ state: Playback.State) {
        guard let index = playbacks.firstIndex(where: { $0.id == id }) else { return }
        var playback = playbacks.remove(at: index)
        let wasPlaying = playback.state != .queued
        playback.state = state
        tell(PlaybackFinished(playback: playback))
        guard wasPlaying, state == .done,
            let next = playbacks.firstIndex(where: { $0.targetURI == playback.targetURI })
        else { return }
        playbacks[next].state = .playing
        start(playbacks[next])
    }

    private mutating func start(_ playback: Playback) {
        tell(PlaybackStarted(playback: playback))
        schedule(.playbackEnds(playback.id), afterMilliseconds: lengths[playback.mediaURI] ?? Self.usualLength)
    }

    mutating func makeBridge(_ id: String, type: String, name: String) -> Bridge {
        let bridge = Bridge(
            id: id,
            bridgeType: .init(rawValue: type),
            technology: type == "holding" ? "holding_bridge" : "simple_bridge",
            bridgeClass: "stasis",
            creator: "Stasis",
            name: name,
            videoMode: "talker",
            creationtime: Self.time
        )
        bridges[id] = bridge
        return bridge
    }

    mutating func enter(_ channel: String, _ bridge: String) {
        guard channels[channel]?.bridge != bridge else { return }
        leaveBridge(channel)
        channels[channel]?.bridge = bridge
        bridges[bridge]?.channels.append(channel)
        if let bridge = bridges[bridge] {
            tell(ChannelEnteredBridge(bridge: bridge, channel: channels[channel]?.channel))
        }
    }

    mutating func leaveBridge(_ id: String) {
        guard let line = channels[id], let bridge = line.bridge else { return }
        channels[id]?.bridge = nil
        bridges[bridge]?.channels.removeAll { $0 == id }
        if let bridge = bridges[bridge] { tell(ChannelLeftBridge(bridge: bridge, channel: line.channel)) }
    }

    mutating func destroyBridge(_ id: String) {
        for channel in bridges[id]?.channels ?? [] { leaveBridge(channel) }
        if let bridge = bridges.removeValue(forKey: id) { tell(BridgeDestroyed(bridge: bridge)) }
    }
}
