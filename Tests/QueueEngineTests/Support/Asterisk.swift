import QueueEngine

/// What an Asterisk has been told, and what it has: channels, bridges, and a memory of what everybody heard.
struct Asterisk {
    let node: NodeName
    var channels: [String: Presence.ChannelState] = [:]
    var bridges: [String: Set<String>] = [:]
    /// Does nothing of what it is told.
    var isDeaf = false
    /// Channels that we have hung up and that have not said their end.
    var ending: [ChannelID] = []
    var rung: [AgentName] = []
    var dialled: [String] = []
    var released: [String: HandBack] = [:]
    /// By caller, agent or `customer`.
    private var heard: [String: [String]] = [:]
    private var listeners: [ChannelID: String] = [:]

    init(node: NodeName) { self.node = node }

    var presence: Presence { Presence(node: node, channels: channels, bridges: bridges) }

    func heard(by listener: String) -> [String] { heard[listener] ?? [] }
    mutating func forgetHeard() { heard = [:] }

    mutating func perform(_ act: Act) {
        guard !isDeaf else { return }
        switch act {
        case .answer(let channel, _), .startMusic(let channel, _):
            channels[channel.id] = .up
            hear("music", on: channel)
        case .play(let playback, let sounds): for sound in sounds { hear(sound.text, on: playback.channel) }
        case .stopPlayback(let playback): hear("stop", on: playback.channel)
        case .startRinging(let channel): hear("ringing", on: channel)
        case .stopRinging(let channel): hear("silence", on: channel)
        case .dialAgent(let request):
            let agent = String(request.endpoint.dropFirst("PJSIP/".count))
            rung.append(AgentName(agent)!)
            dial(request.leg, agent)
        case .dialCustomer(let request):
            dialled.append(request.dialString)
            dial(request.leg, "customer")
        case .join(let bridge, let first, let second):
            guard channels[first.id] == .up, channels[second.id] == .up else { return }
            bridges[bridge.id] = [first.id, second.id]
        case .destroyBridge(let bridge): bridges[bridge.id] = nil
        case .hangUp(let channel): if channels[channel.id] != nil { ending.append(channel) }
        case .release(let channel, let reason): released[channel.id] = reason
        }
    }

    private mutating func dial(_ leg: ChannelID, _ listener: String) {
        channels[leg.id] = .unanswered
        listeners[leg] = listener
    }

    private mutating func hear(_ sound: String, on channel: ChannelID) {
        heard[listeners[channel] ?? channel.id, default: []].append(sound)
    }
}

extension Sound {
    var text: String {
        switch self {
        case .prompt(let prompt): prompt.name
        case .file(let path): path
        case .character(let character): String(character)
        }
    }
}
