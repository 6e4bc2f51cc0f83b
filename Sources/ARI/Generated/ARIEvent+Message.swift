// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

extension ARIEvent {
    /// What the event carries; `nil` for an unknown one.
    public var message: (any ARIMessage)? {
        switch self {
        case .applicationMoveFailed(let event): event
        case .applicationRegistered(let event): event
        case .applicationReplaced(let event): event
        case .applicationUnregistered(let event): event
        case .bridgeAttendedTransfer(let event): event
        case .bridgeBlindTransfer(let event): event
        case .bridgeCreated(let event): event
        case .bridgeDestroyed(let event): event
        case .bridgeMerged(let event): event
        case .bridgeVideoSourceChanged(let event): event
        case .callBroadcast(let event): event
        case .callClaimed(let event): event
        case .channelCallerId(let event): event
        case .channelConnectedLine(let event): event
        case .channelCreated(let event): event
        case .channelDestroyed(let event): event
        case .channelDialplan(let event): event
        case .channelDtmfReceived(let event): event
        case .channelEnteredBridge(let event): event
        case .channelHangupRequest(let event): event
        case .channelHold(let event): event
        case .channelLeftBridge(let event): event
        case .channelStateChange(let event): event
        case .channelTalkingFinished(let event): event
        case .channelTalkingStarted(let event): event
        case .channelToneDetected(let event): event
        case .channelTransfer(let event): event
        case .channelUnhold(let event): event
        case .channelUserevent(let event): event
        case .channelVarset(let event): event
        case .contactStatusChange(let event): event
        case .deviceStateChanged(let event): event
        case .dial(let event): event
        case .endpointStateChange(let event): event
        case .missingParams(let event): event
        case .peerStatusChange(let event): event
        case .playbackContinuing(let event): event
        case .playbackFinished(let event): event
        case .playbackStarted(let event): event
        case .restResponse(let event): event
        case .recordingFailed(let event): event
        case .recordingFinished(let event): event
        case .recordingStarted(let event): event
        case .stasisEnd(let event): event
        case .stasisStart(let event): event
        case .textMessageReceived(let event): event
        case .unknown: nil
        }
    }

    /// The API's name of the type, such as `StasisStart`.
    public var type: String {
        switch self {
        case .applicationMoveFailed: ApplicationMoveFailed.type
        case .applicationRegistered: ApplicationRegistered.type
        case .applicationReplaced: ApplicationReplaced.type
        case .applicationUnregistered: ApplicationUnregistered.type
        case .bridgeAttendedTransfer: BridgeAttendedTransfer.type
        case .bridgeBlindTransfer: BridgeBlindTransfer.type
        case .bridgeCreated: BridgeCreated.type
        case .bridgeDestroyed: BridgeDestroyed.type
        case .bridgeMerged: BridgeMerged.type
        case .bridgeVideoSourceChanged: BridgeVideoSourceChanged.type
        case .callBroadcast: CallBroadcast.type
        case .callClaimed: CallClaimed.type
        case .channelCallerId: ChannelCallerId.type
        case .channelConnectedLine: ChannelConnectedLine.type
        case .channelCreated: ChannelCreated.type
        case .channelDestroyed: ChannelDestroyed.type
        case .channelDialplan: ChannelDialplan.type
        case .channelDtmfReceived: ChannelDtmfReceived.type
        case .channelEnteredBridge: ChannelEnteredBridge.type
        case .channelHangupRequest: ChannelHangupRequest.type
        case .channelHold: ChannelHold.type
        case .channelLeftBridge: ChannelLeftBridge.type
        case .channelStateChange: ChannelStateChange.type
        case .channelTalkingFinished: ChannelTalkingFinished.type
        case .channelTalkingStarted: ChannelTalkingStarted.type
        case .channelToneDetected: ChannelToneDetected.type
        case .channelTransfer: ChannelTransfer.type
        case .channelUnhold: ChannelUnhold.type
        case .channelUserevent: ChannelUserevent.type
        case .channelVarset: ChannelVarset.type
        case .contactStatusChange: ContactStatusChange.type
        case .deviceStateChanged: DeviceStateChanged.type
        case .dial: Dial.type
        case .endpointStateChange: EndpointStateChange.type
        case .missingParams: MissingParams.type
        case .peerStatusChange: PeerStatusChange.type
        case .playbackContinuing: PlaybackContinuing.type
        case .playbackFinished: PlaybackFinished.type
        case .playbackStarted: PlaybackStarted.type
        case .restResponse: RESTResponse.type
        case .recordingFailed: RecordingFailed.type
        case .recordingFinished: RecordingFinished.type
        case .recordingStarted: RecordingStarted.type
        case .stasisEnd: StasisEnd.type
        case .stasisStart: StasisStart.type
        case .textMessageReceived: TextMessageReceived.type
        case .unknown(let type, _): type
        }
    }
}
