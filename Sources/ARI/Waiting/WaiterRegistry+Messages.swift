import Foundation

extension WaiterRegistry {
    /// Looks at a message, where its type may be of interest to somebody: only as much of it is read as they need.
    func take(_ type: String, _ message: Data) {
        switch type {
        case PlaybackFinished.type: if isAnyPlaybackAwaited { takePlayback(message) }
        case Dial.type: if isAnyChannelAwaited { takeDial(message) }
        case StasisStart.type, StasisEnd.type, ChannelStateChange.type, ChannelDestroyed.type,
            ChannelHangupRequest.type:
            if isAnyChannelAwaited { takeChannel(type, message) }
        default: break
        }
    }

    /// What a request that is about to be sent will do.
    @Sendable func note(_ operation: ARIOperation) {
        switch operation.name {
        case "playbacks.stop": operation.ids["playbackId"].map { tellPlayback($0, .stopSent) }
        case "channels.hangup": operation.ids["channelId"].map { tellChannel($0, .hangupRequested(cause: nil)) }
        default: break
        }
    }

    private struct Named: Decodable {
        var id: String
        var state: String?
    }

    private func takePlayback(_ message: Data) {
        struct Finished: Decodable { var playback: Named }
        guard let playback = try? JSONDecoder().decode(Finished.self, from: message).playback else { return }
        let isFailed = playback.state == Playback.State.failed.rawValue
        tellPlayback(playback.id, .playbackFinished(isFailed: isFailed))
    }

    private func takeDial(_ message: Data) {
        struct Dialled: Decodable {
            var peer: Named
            var dialstatus: String
        }
        guard let dial = try? JSONDecoder().decode(Dialled.self, from: message) else { return }
        tellChannel(dial.peer.id, .dial(status: dial.dialstatus))
    }

    private func takeChannel(_ type: String, _ message: Data) {
        struct About: Decodable {
            var channel: Named
            var cause: Int?
        }
        guard let about = try? JSONDecoder().decode(About.self, from: message) else { return }
        let sighting: Sighting =
            switch type {
            case StasisEnd.type: .leftStasis
            case ChannelDestroyed.type: .destroyed(cause: about.cause ?? 0)
            case ChannelHangupRequest.type: .hangupRequested(cause: about.cause)
            default: .state(Channel.State(rawValue: about.channel.state ?? ""))
            }
        tellChannel(about.channel.id, sighting)
    }
}
