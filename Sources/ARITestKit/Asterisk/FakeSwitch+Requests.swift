import ARI
import Foundation

/// What requests do, and what they are answered.
extension FakeSwitch {
    mutating func perform(_ request: RecordedRequest) -> FakeAnswer {
        let path = request.pathComponents
        switch path.first {
        case "channels": return channelRequest(request, path)
        case "bridges": return bridgeRequest(request, path)
        case "playbacks": return playbackRequest(request, path)
        case "applications" where path.count > 1: return applicationRequest(request, path)
        case "events" where path.count == 3:
            tell(ChannelUserevent(eventname: path[2], userevent: ["eventname": .string(path[2])]))
            return .status(204)
        default: return FakeDefaults.answer(request)
        }
    }

    // MARK: Channels

    private mutating func channelRequest(_ request: RecordedRequest, _ path: [String]) -> FakeAnswer {
        switch (request.method, path.count) {
        case ("GET", 1): return .value(channels.values.map(\.channel).sorted { $0.id < $1.id })
        case ("POST", 1): return make(request, request.query["channelId"], isDialledAtOnce: true)
        case ("POST", 2) where path[1] == "create":
            return make(request, request.query["channelId"], isDialledAtOnce: false)
        case ("POST", 2) where path[1] != "externalMedia": return make(request, path[1], isDialledAtOnce: true)
        default: break
        }
        guard path.count > 1, let line = channels[path[1]] else { return .error(404, "Channel not found") }
        guard path.count > 2 else {
            if request.method == "GET" { return .value(line.channel) }
            hangUp(path[1], cause: Self.cause(request))
            return .status(204)
        }
        guard line.isInStasis else { return .error(409, "Channel not in Stasis application") }
        return command(path[2], request, path, line)
    }

    /// A command to a channel that is in Stasis.
    private mutating func command(
        _ word: String,
        _ request: RecordedRequest,
        _ path: [String],
        _ line: Line
    ) -> FakeAnswer {
        let id = path[1]
        switch word {
        case "answer": answer(id)
        case "dial":
            guard line.channel.state == .down, !line.isDialled else { return .error(409, "Channel in invalid state") }
            dial(id, timeoutMilliseconds: Self.dialTimeout(request))
        case "play":
            guard line.channel.state != .down else { return .error(412, "Channel in invalid state") }
            let playback = path.count > 3 ? path[3] : request.query["playbackId"]
            return .value(
                play(Self.media(request), on: "channel:\(id)", id: playback ?? UUID().uuidString),
                status: 201
            )
        case "continue", "move":
            leaveBridge(id)
            channels[id] = nil
            tell(StasisEnd(channel: line.channel))
        default: return FakeDefaults.answer(request)
        }
        return .status(204)
    }

    private mutating func make(_ request: RecordedRequest, _ id: String?, isDialledAtOnce: Bool) -> FakeAnswer {
        let endpoint = request.query["endpoint"] ?? ""
        if let id, channels[id] != nil { return .error(409, "Channel with given unique ID already exists") }
        guard phones[endpoint] != nil else { return .json(#"{"error":"Allocation failed"}"#, status: 500) }
        var channel = newChannel(id, name: endpoint, .down)
        channel.caller = CallerID()
        let arguments = request.query["appArgs"]?.split(separator: ",").map(String.init) ?? []
        channels[channel.id] = Line(
            channel: channel,
            isInStasis: !isDialledAtOnce,
            argumentsOnAnswer: isDialledAtOnce ? arguments : nil,
            endpoint: endpoint
        )
        if isDialledAtOnce {
            dial(channel.id, timeoutMilliseconds: Self.dialTimeout(request) ?? 30_000)
        } else {
            tell(StasisStart(channel: channel, args: arguments))
        }
        return .value(channel)
    }

    // MARK: Bridges

    private mutating func bridgeRequest(_ request: RecordedRequest, _ path: [String]) -> FakeAnswer {
        switch (request.method, path.count) {
        case ("GET", 1): return .value(bridges.values.sorted { $0.id < $1.id })
        case ("POST", 1...2):
            let id = path.count > 1 ? path[1] : request.query["bridgeId"] ?? UUID().uuidString
            guard bridges[id] == nil else { return .error(409, "Bridge with given unique ID already exists") }
            let type = request.query["type"]?.split(separator: ",").first.map(String.init) ?? "mixing"
            return .value(makeBridge(id, type: type, name: request.query["name"] ?? ""))
        default: break
        }
        guard path.count > 1, let bridge = bridges[path[1]] else { return .error(404, "Bridge not found") }
        guard path.count > 2 else {
            if request.method == "GET" { return .value(bridge) }
            destroyBridge(bridge.id)
            return .status(204)
        }
        switch path[2] {
        case "addChannel", "removeChannel": return membership(path[2], request, bridge)
        case "play":
            let playback = path.count > 3 ? path[3] : request.query["playbackId"]
            return .value(
                play(Self.media(request), on: "bridge:\(bridge.id)", id: playback ?? UUID().uuidString),
                status: 201
            )
        default: return FakeDefaults.answer(request)
        }
    }

    private mutating func membership(_ word: String, _ request: RecordedRequest, _ bridge: Bridge) -> FakeAnswer {
        let ids = request.query["channel"]?.split(separator: ",").map(String.init) ?? []
        for id in ids {
            guard let line = channels[id] else { return .error(400, "Channel not found") }
            guard line.isInStasis else { return .error(422, "Channel not in Stasis application") }
            guard word == "addChannel" || line.bridge == bridge.id else {
                return .error(422, "Channel not in this bridge")
            }
        }
        for id in ids { if word == "addChannel" { enter(id, bridge.id) } else { leaveBridge(id) } }
        return .status(204)
    }

    // MARK: Playbacks and applications

    private mutating func playbackRequest(_ request: RecordedRequest, _ path: [String]) -> FakeAnswer {
        guard path.count > 1, let playback = playbacks.first(where: { $0.id == path[1] }) else {
            return .error(404, "Playback not found")
        }
        if request.method == "GET" { return .value(playback) }
        if request.method == "DELETE" { endPlayback(playback.id, .done) }
        return .status(204)
    }

    private mutating func applicationRequest(_ request: RecordedRequest, _ path: [String]) -> FakeAnswer {
        if path.last == "eventFilter", let body = try? JSONDecoder().decode(JSONValue.self, from: request.body) {
            let list = if case .array(let items) = body["disallowed"] { items } else { [JSONValue]() }
            filter(disallowed: Set(list.compactMap { $0["type"]?.string }))
        }
        return .value(
            Application(
                name: path[1],
                channelIDs: channels.keys.sorted(),
                bridgeIDs: bridges.keys.sorted(),
                endpointIDs: [],
                deviceNames: []
            )
        )
    }

    // MARK: Parameters

    private static func media(_ request: RecordedRequest) -> [String] {
        let media = request.query["media"]?.split(separator: ",").map(String.init) ?? []
        return media.isEmpty ? [""] : media
    }

    private static func dialTimeout(_ request: RecordedRequest) -> Int? {
        guard let seconds = request.query["timeout"].flatMap({ Int($0) }), seconds > 0 else { return nil }
        return seconds * 1000
    }

    private static func cause(_ request: RecordedRequest) -> Int {
        if let code = request.query["reason_code"].flatMap({ Int($0) }) { return code }
        let causes = ["busy": 17, "congestion": 34, "no_answer": 19, "rejected": 21]
        return request.query["reason"].flatMap { causes[$0] } ?? 16
    }
}
