import ARI
import Foundation

/// What the fake answers where nothing is scripted: as an Asterisk would with whom all is well.
enum FakeDefaults {
    static func answer(_ request: RecordedRequest) -> FakeAnswer {
        switch request.method {
        case "GET": read(request)
        case "POST": make(request) ?? change(request)
        default: change(request)
        }
    }

    private static func change(_ request: RecordedRequest) -> FakeAnswer {
        let ids = request.pathComponents
        if ids.first == "applications", ids.count > 1 { return application(ids[1]) }
        if request.method == "PUT", ids.starts(with: ["asterisk", "config"]) { return .json("[]") }
        return .status(204)
    }

    /// Answers to what makes a channel, bridge, playback or recording; `nil` for other requests.
    private static func make(_ request: RecordedRequest) -> FakeAnswer? {
        let ids = request.pathComponents
        let last = ids.last ?? ""
        switch (ids.first, ids.count) {
        case ("channels", 1): return channel(request.query["channelId"])
        case ("channels", 2):
            return channel(["create", "externalMedia"].contains(last) ? request.query["channelId"] : last)
        case ("channels", 3) where last == "snoop": return channel(request.query["snoopId"])
        case ("channels", 4) where ids[2] == "snoop": return channel(last)
        case ("bridges", 1): return bridge(request.query["bridgeId"], request)
        case ("bridges", 2): return bridge(last, request)
        case (_, 3...4) where ids[2] == "play":
            return playback(ids.count == 4 ? last : request.query["playbackId"], request)
        case (_, 3) where last == "record": return recording(request)
        case ("recordings", 4) where last == "copy":
            return .value(StoredRecording(name: request.query["destinationRecordingName"] ?? "", format: "wav"))
        default: return nil
        }
    }

    private static func read(_ request: RecordedRequest) -> FakeAnswer {
        let ids = request.pathComponents
        switch ids.first {
        case "applications" where ids.count == 2: return application(ids[1])
        case "asterisk" where ids.last == "ping":
            return .json(#"{"asterisk_id":"00:00","ping":"pong","timestamp":"2025-01-01T00:00:00.000+0000"}"#)
        case "asterisk" where ids.last == "info":
            return .json(#"{"system":{"version":"22.10.1","entity_id":"00:00"}}"#)
        case "asterisk" where ids.last == "variable": return .json(#"{"value":""}"#)
        case "asterisk" where ["modules", "logging"].contains(ids.last): return .json("[]")
        case "endpoints" where ids.count == 2: return .json("[]")
        case "recordings" where ids.last == "stored": return .json("[]")
        case "deviceStates" where ids.count == 2: return .value(DeviceState(name: ids[1], state: .unknown))
        case _ where ids.count == 1: return .json("[]")
        default: return .error(404, "Not found")
        }
    }

    private static func channel(_ id: String?) -> FakeAnswer {
        .value(Channel(id: id ?? UUID().uuidString, state: .down))
    }

    private static func bridge(_ id: String?, _ request: RecordedRequest) -> FakeAnswer {
        let type = request.query["type"]?.split(separator: ",").first.map(String.init)
        return .value(Bridge(id: id ?? UUID().uuidString, bridgeType: .init(rawValue: type ?? "mixing")))
    }

    private static func playback(_ id: String?, _ request: RecordedRequest) -> FakeAnswer {
        let media = request.query["media"]?.split(separator: ",").first.map(String.init) ?? ""
        let playback = Playback(id: id ?? UUID().uuidString, mediaURI: media, targetURI: target(request))
        return .value(playback, status: 201)
    }

    private static func recording(_ request: RecordedRequest) -> FakeAnswer {
        let recording = LiveRecording(
            name: request.query["name"] ?? "",
            format: request.query["format"] ?? "",
            targetURI: target(request),
            state: .queued
        )
        return .value(recording, status: 201)
    }

    /// Such as `channel:1763.12`.
    private static func target(_ request: RecordedRequest) -> String {
        let ids = request.pathComponents
        return "\(ids[0].dropLast()):\(ids[1])"
    }

    private static func application(_ name: String) -> FakeAnswer {
        .json(
            #"{"name":"\#(name)","channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"device_names":[],"#
                + #""events_allowed":[],"events_disallowed":[]}"#
        )
    }
}
