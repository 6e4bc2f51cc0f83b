import ARI
import Foundation

/// What the fake answers where nothing is scripted: as an Asterisk would with whom all is well.
enum FakeDefaults {
    static func answer(_ request: RecordedRequest) -> FakeAnswer {
        let ids = request.pathComponents
        switch request.method {
        case "GET": return read(request)
        case "POST" where request.matches("POST", "/channels/create"):
            return .value(Channel(id: request.query["channelId"] ?? UUID().uuidString, state: .down))
        case "POST" where request.matches("POST", "/channels/{}"):
            return .value(Channel(id: ids[1], state: .down))
        case "POST" where request.matches("POST", "/bridges/{}"):
            return .value(Bridge(id: ids[1], bridgeType: request.query["type"] ?? "mixing"))
        case "POST" where request.matches("POST", "/\(ids.first ?? "")/{}/play/{}"):
            let target = ids[0] == "bridges" ? "bridge" : "channel"
            let media = request.query["media"]?.split(separator: ",").first.map(String.init) ?? ""
            return .value(Playback(id: ids[3], mediaURI: media, targetURI: "\(target):\(ids[1])"), status: 201)
        case _ where ids.first == "applications" && ids.count > 1:
            return application(ids[1])
        default: return .status(204)
        }
    }

    private static func read(_ request: RecordedRequest) -> FakeAnswer {
        let ids = request.pathComponents
        switch ids.first {
        case "channels" where ids.count == 1, "bridges" where ids.count == 1, "sounds" where ids.count == 1:
            return .json("[]")
        case "applications" where ids.count == 2: return application(ids[1])
        case "asterisk" where ids.last == "ping":
            return .json(#"{"asterisk_id":"00:00","ping":"pong","timestamp":"2025-01-01T00:00:00.000+0000"}"#)
        case "asterisk" where ids.last == "info":
            return .json(#"{"system":{"version":"22.10.1","entity_id":"00:00"}}"#)
        case "asterisk": return .json(#"{"value":""}"#)
        default: return .error(404, "Not found")
        }
    }

    private static func application(_ name: String) -> FakeAnswer {
        .json(
            #"{"name":"\#(name)","channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"device_names":[],"#
                + #""events_allowed":[],"events_disallowed":[]}"#
        )
    }
}
