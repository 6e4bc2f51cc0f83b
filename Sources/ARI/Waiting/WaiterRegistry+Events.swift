extension WaiterRegistry {
    /// Of the events that may be of interest to somebody.
    static let types: Set<String> = [
        PlaybackFinished.type, Dial.type, StasisStart.type, ChannelStateChange.type, StasisEnd.type,
        ChannelDestroyed.type, ChannelHangupRequest.type,
    ]

    /// Looks at an event, which may be of interest to somebody.
    func take(_ event: ARIEvent) {
        switch event {
        case .playbackFinished(let finished):
            tellPlayback(finished.playback.id, .playbackFinished(isFailed: finished.playback.state == .failed))
        case .dial(let dial): tellChannel(dial.peer.id, .dial(status: dial.dialstatus))
        case .stasisStart(let start): tellChannel(start.channel.id, .state(start.channel.state))
        case .channelStateChange(let change): tellChannel(change.channel.id, .state(change.channel.state))
        case .stasisEnd(let end): tellChannel(end.channel.id, .leftStasis)
        case .channelDestroyed(let destroyed): tellChannel(destroyed.channel.id, .destroyed(cause: destroyed.cause))
        case .channelHangupRequest(let request):
            tellChannel(request.channel.id, .hangupRequested(cause: request.cause))
        default: break
        }
    }

    /// What a request that is about to be sent will do.
    @Sendable func note(_ operation: ARIOperation) {
        switch operation.name {
        case "playbacks.stop": operation.ids["playbackId"].map { tellPlayback($0, .stopSent) }
        case "channels.hangup": operation.ids["channelId"].map { tellChannel($0, .hangupSent) }
        default: break
        }
    }

    /// What came of it, if that is nothing: Asterisk has refused it, or has never seen it. What is not there any more
    /// has ended, by this request or before.
    @Sendable func note(_ answer: AnsweredOperation) {
        guard case .failure(let error) = answer.result, !error.isNotFound,
            error.status != nil || !error.mayHaveBeenSent
        else { return }
        let ids = answer.operation.ids
        switch answer.operation.name {
        case "playbacks.stop": ids["playbackId"].map { tellPlayback($0, .stopRefused) }
        case "channels.hangup": ids["channelId"].map { tellChannel($0, .hangupRefused) }
        default: break
        }
    }
}
