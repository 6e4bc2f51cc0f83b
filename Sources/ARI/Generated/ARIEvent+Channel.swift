// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension ARIEvent {
    /// The channel that the event is about, where it names one.
    public var channel: Channel? {
        switch self {
        case .applicationMoveFailed(let event): event.channel
        case .bridgeBlindTransfer(let event): event.channel
        case .callBroadcast(let event): event.channel
        case .callClaimed(let event): event.channel
        case .channelCallerId(let event): event.channel
        case .channelConnectedLine(let event): event.channel
        case .channelCreated(let event): event.channel
        case .channelDestroyed(let event): event.channel
        case .channelDialplan(let event): event.channel
        case .channelDtmfReceived(let event): event.channel
        case .channelEnteredBridge(let event): event.channel
        case .channelHangupRequest(let event): event.channel
        case .channelHold(let event): event.channel
        case .channelLeftBridge(let event): event.channel
        case .channelStateChange(let event): event.channel
        case .channelTalkingFinished(let event): event.channel
        case .channelTalkingStarted(let event): event.channel
        case .channelToneDetected(let event): event.channel
        case .channelUnhold(let event): event.channel
        case .channelUserevent(let event): event.channel
        case .channelVarset(let event): event.channel
        case .stasisEnd(let event): event.channel
        case .stasisStart(let event): event.channel
        default: nil
        }
    }
}
