import Foundation

/// Turns messages into events. It looks at the type first, so that unwanted ones cost little.
struct EventDecoder {
    private let decoder = JSONDecoder()

    /// What every event says of itself.
    struct Header: Decodable {
        var type: String
        var application: String?
    }

    func header(of message: Data) throws -> Header {
        try decoder.decode(Header.self, from: message)
    }

    func event(of type: String, in message: Data) throws -> ARIEvent {
        if let channelEvent = try channelEvent(of: type, in: message) { return channelEvent }
        return switch type {
        case "Dial": .dial(try decode(message))
        case "PlaybackStarted": .playbackStarted(try decode(message))
        case "PlaybackContinuing": .playbackContinuing(try decode(message))
        case "PlaybackFinished": .playbackFinished(try decode(message))
        case "BridgeCreated": .bridgeCreated(try decode(message))
        case "BridgeDestroyed": .bridgeDestroyed(try decode(message))
        case "BridgeMerged": .bridgeMerged(try decode(message))
        case "EndpointStateChange": .endpointStateChange(try decode(message))
        case "DeviceStateChanged": .deviceStateChanged(try decode(message))
        case "ApplicationReplaced": .applicationReplaced(try decode(message))
        default: .unknown(type: type, json: String(decoding: message, as: UTF8.self))
        }
    }

    private func channelEvent(of type: String, in message: Data) throws -> ARIEvent? {
        switch type {
        case "StasisStart": .stasisStart(try decode(message))
        case "StasisEnd": .stasisEnd(try decode(message))
        case "ChannelCreated": .channelCreated(try decode(message))
        case "ChannelDestroyed": .channelDestroyed(try decode(message))
        case "ChannelStateChange": .channelStateChange(try decode(message))
        case "ChannelHangupRequest": .channelHangupRequest(try decode(message))
        case "ChannelDtmfReceived": .channelDtmfReceived(try decode(message))
        case "ChannelHold": .channelHold(try decode(message))
        case "ChannelUnhold": .channelUnhold(try decode(message))
        case "ChannelEnteredBridge": .channelEnteredBridge(try decode(message))
        case "ChannelLeftBridge": .channelLeftBridge(try decode(message))
        default: nil
        }
    }

    private func decode<Payload: Decodable>(_ message: Data) throws -> Payload {
        try decoder.decode(Payload.self, from: message)
    }
}
