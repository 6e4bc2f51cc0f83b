/// What happened, as Asterisk tells the application.
///
/// Asterisk's events of one application are ordered among themselves, except that `bridgeMerged` comes by a second
/// route. Events may be unknown, repeated or late; treat them so.
public enum ARIEvent: Sendable, Hashable {
    case stasisStart(StasisStart)
    case stasisEnd(StasisEnd)
    case channelCreated(ChannelEvent)
    case channelDestroyed(ChannelDestroyed)
    case channelStateChange(ChannelEvent)
    case channelHangupRequest(ChannelHangupRequest)
    case channelDtmfReceived(ChannelDtmfReceived)
    case channelHold(ChannelHold)
    case channelUnhold(ChannelEvent)
    case dial(Dial)
    case playbackStarted(PlaybackEvent)
    case playbackContinuing(PlaybackEvent)
    case playbackFinished(PlaybackEvent)
    case bridgeCreated(BridgeEvent)
    case bridgeDestroyed(BridgeEvent)
    case bridgeMerged(BridgeMerged)
    case channelEnteredBridge(ChannelBridgeEvent)
    case channelLeftBridge(ChannelBridgeEvent)
    case endpointStateChange(EndpointStateChange)
    case deviceStateChanged(DeviceStateChanged)
    case applicationReplaced(ApplicationReplaced)
    /// A type that is not named above, with the whole message as it came.
    case unknown(type: String, json: String)
}

extension ARIEvent {
    /// The API's name of the type, such as `StasisStart`.
    public var type: String {
        switch self {
        case .stasisStart: "StasisStart"
        case .stasisEnd: "StasisEnd"
        case .channelCreated: "ChannelCreated"
        case .channelDestroyed: "ChannelDestroyed"
        case .channelStateChange: "ChannelStateChange"
        case .channelHangupRequest: "ChannelHangupRequest"
        case .channelDtmfReceived: "ChannelDtmfReceived"
        case .channelHold: "ChannelHold"
        case .channelUnhold: "ChannelUnhold"
        case .dial: "Dial"
        case .playbackStarted: "PlaybackStarted"
        case .playbackContinuing: "PlaybackContinuing"
        case .playbackFinished: "PlaybackFinished"
        case .bridgeCreated: "BridgeCreated"
        case .bridgeDestroyed: "BridgeDestroyed"
        case .bridgeMerged: "BridgeMerged"
        case .channelEnteredBridge: "ChannelEnteredBridge"
        case .channelLeftBridge: "ChannelLeftBridge"
        case .endpointStateChange: "EndpointStateChange"
        case .deviceStateChanged: "DeviceStateChanged"
        case .applicationReplaced: "ApplicationReplaced"
        case .unknown(let type, _): type
        }
    }

    /// The channel that the event is about, where there is exactly one.
    public var channel: Channel? {
        switch self {
        case .stasisStart(let event): event.channel
        case .stasisEnd(let event): event.channel
        case .channelCreated(let event), .channelStateChange(let event), .channelUnhold(let event): event.channel
        case .channelDestroyed(let event): event.channel
        case .channelHangupRequest(let event): event.channel
        case .channelDtmfReceived(let event): event.channel
        case .channelHold(let event): event.channel
        case .channelEnteredBridge(let event), .channelLeftBridge(let event): event.channel
        default: nil
        }
    }
}
