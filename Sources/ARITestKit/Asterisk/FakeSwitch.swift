import ARI
import Foundation

/// The state of a ``FakeAsterisk``, and what happens in it. Events and what is to happen later are collected, and
/// taken by its owner after each step.
struct FakeSwitch {
    /// A channel with what ARI does not show of it.
    struct Line {
        var channel: Channel
        var isInbound = false
        var isInStasis = true
        /// The arguments of an originated channel, which enters the application when it is answered.
        var argumentsOnAnswer: [String]?
        var endpoint = ""
        var isDialled = false
        var bridge: String?
    }

    /// What comes by itself after a time.
    enum Happening: Sendable {
        case playbackEnds(String)
        case answers(String)
        case refuses(String, cause: Int)
        case isGivenUp(String)
    }

    static let time = "2025-01-01T00:00:00.000+0000"

    let application: String
    var phones: [String: FakePhone] = [:]
    var lengths: [String: Int] = [:]
    var channels: [String: Line] = [:]
    var bridges: [String: Bridge] = [:]
    /// In the order in which they play.
    var playbacks: [Playback] = []
    private var filtered: Set<String> = []
    private var channelCount = 0
    private var events: [FakeEvent] = []
    private var later: [(Int, Happening)] = []

    init(application: String) {
        self.application = application
    }

    mutating func takeEvents() -> [FakeEvent] {
        defer { events = [] }
        return events
    }

    mutating func takeLater() -> [(Int, Happening)] {
        defer { later = [] }
        return later
    }

    mutating func tell(_ message: some ARIMessage) {
        let type = Swift.type(of: message).type
        guard !filtered.contains(type) else { return }
        var message = message
        message.timestamp = Self.time
        events.append(FakeEvent(type, message, application: application))
    }

    mutating func schedule(_ happening: Happening, afterMilliseconds milliseconds: Int) {
        later.append((milliseconds, happening))
    }

    mutating func filter(disallowed types: Set<String>) { filtered = types }

    mutating func happen(_ happening: Happening) {
        switch happening {
        case .playbackEnds(let id): endPlayback(id, .done)
        case .answers(let id): answered(id)
        case .refuses(let id, let cause): refused(id, cause: cause)
        case .isGivenUp(let id): givenUp(id)
        }
    }

    /// A channel as Asterisk shows a new one.
    mutating func newChannel(_ id: String?, name: String, _ state: Channel.State) -> Channel {
        channelCount += 1
        let number = String(channelCount, radix: 16)
        return Channel(
            id: id ?? "1700000000.\(channelCount)",
            name: name + "-" + String(repeating: "0", count: max(0, 8 - number.count)) + number,
            state: state,
            protocolID: "call-\(channelCount)",
            accountcode: "",
            dialplan: DialplanPosition(
                context: "default",
                exten: "s",
                priority: 1,
                appName: "Stasis",
                appData: application
            ),
            creationtime: Self.time,
            language: "en"
        )
    }
}
