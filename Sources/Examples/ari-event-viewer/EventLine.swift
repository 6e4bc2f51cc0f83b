import ARI

/// A signal as a line for people.
struct EventLine {
    let text: String

    init(_ signal: ARISignal) {
        text =
            switch signal {
            case .connected(let generation): "-- connected (\(generation))"
            case .resynchronised(let news):
                "-- \(news.present.channels.count) channels, \(news.present.bridges.count) bridges"
            case .event(let event): Self.line(event)
            case .malformed(let message): "-- not understood: \(message.error)"
            case .disconnected(let reason): "-- disconnected: \(reason)"
            case .unreachable(let reason, let attempt, let retry):
                "-- attempt \(attempt) failed: \(reason); next in \(retry) ms"
            case .replaced: "-- another program has taken the application's name"
            }
    }

    /// Time, type, channel, and what the type adds to it.
    private static func line(_ event: ARIEvent) -> String {
        var words = [time(event.message?.timestamp), event.type]
        if let channel = event.channel { words += [channel.name, channel.id, "\(channel.state)"] }
        switch event {
        case .stasisStart(let event): words += event.args
        case .channelDtmfReceived(let event): words.append(event.digit)
        case .channelVarset(let event): words.append("\(event.variable)=\(event.value)")
        case .channelDestroyed(let event): words += ["\(event.cause)", event.causeText]
        case .channelHangupRequest(let event): words += event.cause.map { ["\($0)"] } ?? []
        case .dial(let event): words += [event.peer.name, event.peer.id, event.dialstatus]
        case .playbackStarted(let event): words += [event.playback.id, event.playback.mediaURI]
        case .playbackFinished(let event): words += [event.playback.id, "\(event.playback.state)"]
        case .channelEnteredBridge(let event): words.append(event.bridge.id)
        case .channelLeftBridge(let event): words.append(event.bridge.id)
        default: break
        }
        return words.joined(separator: " ")
    }

    /// The time of day out of `2025-11-23T14:50:01.123+0000`.
    private static func time(_ timestamp: String?) -> String {
        String((timestamp ?? "").drop { $0 != "T" }.dropFirst().prefix(12))
    }
}
