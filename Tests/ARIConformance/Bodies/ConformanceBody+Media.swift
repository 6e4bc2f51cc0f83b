import ARI

extension ConformanceBody {
    static let media = [
        ConformanceBody("playback-finishes", isRecorded: true) { play in
            let (caller, channel) = try await play.answeredCaller()
            let id = play.id("beep")
            let playback = try await play.client.channels.playWithID(
                channel.id,
                playbackID: id,
                media: [play.stage.shortSound]
            )
            try play.check("the target", playback.channelID, is: channel.id)
            try await play.event(PlaybackStarted.self) { $0.playback.id == id && $0.playback.state == .playing }
            let end = try await play.event(PlaybackFinished.self) { $0.playback.id == id }
            try play.check("the state at the end", end.playback.state, is: .done)
            try await play.gone("the playback afterwards") {
                _ = try await play.client.playbacks.get(id)
            }
            try await play.leave(caller, channel)
        },
        ConformanceBody("playback-is-stopped") { play in
            let (caller, channel) = try await play.answeredCaller()
            let id = play.id("song")
            try await play.client.channels.playWithID(channel.id, playbackID: id, media: [play.stage.longSound])
            try await play.event(PlaybackStarted.self) { $0.playback.id == id }
            try play.check("the state", try await play.client.playbacks.get(id).state, is: .playing)
            try await play.client.playbacks.stop(id)
            let end = try await play.event(PlaybackFinished.self) { $0.playback.id == id }
            try play.check("the state at the end", end.playback.state, is: .done)
            try await play.leave(caller, channel)
        },
        ConformanceBody("caller-hangs-up-during-playback", isRecorded: true) { play in
            let (caller, channel) = try await play.answeredCaller()
            let id = play.id("song")
            try await play.client.channels.playWithID(channel.id, playbackID: id, media: [play.stage.longSound])
            try await play.event(PlaybackStarted.self) { $0.playback.id == id }
            try await play.leave(caller, channel)
            let end = try await play.event(PlaybackFinished.self) { $0.playback.id == id }
            try play.check("the state at the end", end.playback.state, is: .failed)
        },
        ConformanceBody("playback-on-a-channel-that-is-down") { play in
            let leg = try await play.leg(to: .answers)
            try await play.refused("the playback", .preconditionFailed) {
                try await play.client.channels.play(leg, media: [play.stage.shortSound])
            }
            try await play.client.channels.hangup(leg)
            _ = try await play.destroyed(leg)
        },
    ]
}
