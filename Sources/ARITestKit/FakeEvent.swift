import ARI
import Foundation

/// An event as Asterisk words it, to be pushed by the fake server.
public struct FakeEvent: Sendable {
    /// The whole message.
    public let json: String

    /// - Parameter payload: what the event carries, as one of ARI's own event types.
    public init(_ type: String, _ payload: some Encodable, application: String = "callbackd") {
        let body = (try? JSONEncoder().encode(payload)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        let rest = body.dropFirst().dropLast()
        let common = #""type":"\#(type)","application":"\#(application)","asterisk_id":"00:00""#
        json = rest.isEmpty ? "{\(common)}" : "{\(common),\(rest)}"
    }
}

extension FakeEvent {
    public static func stasisStart(_ channel: Channel, args: [String] = [], replaces: Channel? = nil) -> FakeEvent {
        FakeEvent("StasisStart", StasisStart(channel: channel, args: args, replaceChannel: replaces))
    }

    public static func stasisEnd(_ channel: Channel) -> FakeEvent {
        FakeEvent("StasisEnd", StasisEnd(channel: channel))
    }

    public static func channelStateChange(_ channel: Channel) -> FakeEvent {
        FakeEvent("ChannelStateChange", ChannelStateChange(channel: channel))
    }

    public static func channelDestroyed(_ channel: Channel, cause: Int = 16, text: String = "") -> FakeEvent {
        FakeEvent("ChannelDestroyed", ChannelDestroyed(channel: channel, cause: cause, causeText: text))
    }

    public static func channelHangupRequest(_ channel: Channel, cause: Int = 16) -> FakeEvent {
        FakeEvent("ChannelHangupRequest", ChannelHangupRequest(channel: channel, cause: cause))
    }

    public static func dtmf(_ channel: Channel, _ digit: String, durationMilliseconds: Int = 100) -> FakeEvent {
        FakeEvent(
            "ChannelDtmfReceived",
            ChannelDtmfReceived(channel: channel, digit: digit, durationMilliseconds: durationMilliseconds)
        )
    }

    public static func dial(_ peer: Channel, status: String, caller: Channel? = nil) -> FakeEvent {
        FakeEvent("Dial", Dial(peer: peer, dialstatus: status, caller: caller))
    }

    public static func playbackStarted(_ playback: Playback) -> FakeEvent {
        FakeEvent("PlaybackStarted", PlaybackStarted(playback: playback))
    }

    public static func playbackContinuing(_ playback: Playback) -> FakeEvent {
        FakeEvent("PlaybackContinuing", PlaybackContinuing(playback: playback))
    }

    public static func playbackFinished(_ playback: Playback) -> FakeEvent {
        FakeEvent("PlaybackFinished", PlaybackFinished(playback: playback))
    }

    public static func enteredBridge(_ channel: Channel, _ bridge: Bridge) -> FakeEvent {
        FakeEvent("ChannelEnteredBridge", ChannelEnteredBridge(bridge: bridge, channel: channel))
    }

    public static func leftBridge(_ channel: Channel, _ bridge: Bridge) -> FakeEvent {
        FakeEvent("ChannelLeftBridge", ChannelLeftBridge(bridge: bridge, channel: channel))
    }

    public static func bridgeDestroyed(_ bridge: Bridge) -> FakeEvent {
        FakeEvent("BridgeDestroyed", BridgeDestroyed(bridge: bridge))
    }

    public static func applicationReplaced(application: String = "callbackd") -> FakeEvent {
        FakeEvent("ApplicationReplaced", [String: String](), application: application)
    }
}
