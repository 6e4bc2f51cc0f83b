/// A number of the configuration and the values that it may have.
struct ConfigurationBound: Sendable {
    /// As it is written in Swift, such as `requests.timeoutMilliseconds`.
    let name: String
    let range: ClosedRange<Int>
    private let path: any WritableKeyPath<ARIConfiguration, Int> & Sendable

    init(_ name: String, _ range: ClosedRange<Int>, _ path: any WritableKeyPath<ARIConfiguration, Int> & Sendable) {
        self.name = name
        self.range = range
        self.path = path
    }

    /// What is wrong with this number, if it is.
    func problem(in configuration: ARIConfiguration) -> String? {
        let value = configuration[keyPath: path]
        guard !range.contains(value) else { return nil }
        return "\(name) \(value) is not from \(range.lowerBound) to \(range.upperBound); \(cut(value)) is used"
    }

    func set(_ configuration: inout ARIConfiguration, _ value: Int) {
        configuration[keyPath: path] = value
    }

    func cut(_ configuration: inout ARIConfiguration) {
        set(&configuration, cut(configuration[keyPath: path]))
    }

    private func cut(_ value: Int) -> Int { min(max(value, range.lowerBound), range.upperBound) }

    /// Of all numbers. None lets a client hammer an Asterisk, wait for ever, or fill the memory.
    static let all: [ConfigurationBound] = [
        ConfigurationBound("requests.maximumConnections", 1...10_000, \.requests.maximumConnections),
        ConfigurationBound("requests.sessionLimit", 3...100_000, \.requests.sessionLimit),
        ConfigurationBound("requests.reservedConnections", 0...10_000, \.requests.reservedConnections),
        ConfigurationBound("requests.maximumWaiting", 0...1_000_000, \.requests.maximumWaiting),
        ConfigurationBound("requests.connectTimeoutMilliseconds", tenMinutes, \.requests.connectTimeoutMilliseconds),
        ConfigurationBound("requests.timeoutMilliseconds", tenMinutes, \.requests.timeoutMilliseconds),
        ConfigurationBound("requests.blockingTimeoutMilliseconds", tenMinutes, \.requests.blockingTimeoutMilliseconds),
        ConfigurationBound("requests.maximumResponseBytes", 1024...1 << 30, \.requests.maximumResponseBytes),
        ConfigurationBound(
            "requests.maximumOutstandingOverWebSocket",
            1...65_536,
            \.requests.maximumOutstandingOverWebSocket
        ),
        ConfigurationBound(
            "requests.webSocketPatienceMilliseconds",
            tenMinutes,
            \.requests.webSocketPatienceMilliseconds
        ),
        ConfigurationBound("requests.webSocketPauseMilliseconds", upToADay, \.requests.webSocketPauseMilliseconds),
        ConfigurationBound("events.handshakeTimeoutMilliseconds", tenMinutes, \.events.handshakeTimeoutMilliseconds),
        ConfigurationBound("events.pingIntervalMilliseconds", tenMinutes, \.events.pingIntervalMilliseconds),
        ConfigurationBound("events.deadPeerMilliseconds", 20...1_200_000, \.events.deadPeerMilliseconds),
        ConfigurationBound("events.maximumMessageBytes", 1000...1 << 30, \.events.maximumMessageBytes),
        ConfigurationBound("events.bufferLimit", 1...16_777_216, \.events.bufferLimit),
        ConfigurationBound("events.bufferLimitBytes", 1000...1 << 34, \.events.bufferLimitBytes),
        ConfigurationBound("reconnect.minimumMilliseconds", 10...86_400_000, \.reconnect.minimumMilliseconds),
        ConfigurationBound("reconnect.maximumMilliseconds", 10...86_400_000, \.reconnect.maximumMilliseconds),
        ConfigurationBound("reconnect.refusedMilliseconds", 10...86_400_000, \.reconnect.refusedMilliseconds),
        ConfigurationBound("reconnect.stableMilliseconds", upToADay, \.reconnect.stableMilliseconds),
    ]

    private static let tenMinutes = 10...600_000
    private static let upToADay = 0...86_400_000
}

extension ARIConfiguration {
    /// What is wrong with its numbers, each by itself and where two do not go together.
    var numberProblems: [String] {
        var problems = ConfigurationBound.all.compactMap { $0.problem(in: self) }
        let bounded = bounded().events
        if events.deadPeerMilliseconds < bounded.deadPeerMilliseconds {
            problems.append(
                "events.deadPeerMilliseconds \(events.deadPeerMilliseconds) is less than twice the ping interval of "
                    + "\(bounded.pingIntervalMilliseconds); \(bounded.deadPeerMilliseconds) is used"
            )
        }
        if reconnect.maximumMilliseconds < reconnect.minimumMilliseconds {
            problems.append("reconnect.maximumMilliseconds is less than the minimum, which is used instead")
        }
        if !(0...1).contains(reconnect.jitter) {
            problems.append("reconnect.jitter \(reconnect.jitter) is not from 0 to 1; \(boundedJitter) is used")
        }
        return problems
    }

    /// The same with every number in its range, as the client uses it.
    func bounded() -> ARIConfiguration {
        var configuration = self
        for bound in ConfigurationBound.all { bound.cut(&configuration) }
        let events = configuration.events
        configuration.events.deadPeerMilliseconds = max(
            events.deadPeerMilliseconds,
            2 * events.pingIntervalMilliseconds
        )
        let reconnect = configuration.reconnect
        configuration.reconnect.maximumMilliseconds = max(
            reconnect.maximumMilliseconds,
            reconnect.minimumMilliseconds
        )
        configuration.reconnect.jitter = boundedJitter
        return configuration
    }

    /// Not a number is none.
    private var boundedJitter: Double { reconnect.jitter.isNaN ? 0 : min(max(reconnect.jitter, 0), 1) }
}
