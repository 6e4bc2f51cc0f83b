import QueueEngine

/// The scenario in which the engine does what the theory describes.
extension CallbackQueue {
    /// Agents answer at once, customers too, prompts take no time and nobody rests: all that the theory knows nothing
    /// of lasts 0 milliseconds. Callers press the key as soon as the callback is offered, and confirm the number on the
    /// display. Where the engine itself can offer after that wait, it does (`on-timeout`, whole seconds from 1 to
    /// 3600); after any other wait callers press the key unasked (`on-request`).
    func scenario(seed: UInt64, duration: Double) -> Scenario {
        var scenario = Scenario(seed: seed)
        scenario.duration = duration
        scenario.longestDrain = Self.longestDrain
        scenario.callers.patience = meanPatience.map { .exponential(mean: $0) } ?? .never
        scenario.callers.talk = .exponential(mean: meanHandling)
        scenario.callers.reaction = .fixed(0)
        scenario.promptLength = .fixed(0)
        var settings = QueueSettings(maximumPlaces: Self.maximumPlaces)
        if let offerAfter, acceptance > 0 {
            settings.rule = Rule(modes: [.onRequest], expiry: Self.expiry, maximumPending: Self.maximumPlaces)
            if let seconds = Seconds(offer: offerAfter) {
                settings.rule.modes = [.onTimeout]
                settings.rule.offerAfter = seconds
                scenario.callers.acceptsOffer = acceptance
            } else {
                scenario.callers.asksWhileWaiting = acceptance
                scenario.callers.asksAfter = .fixed(offerAfter)
            }
        }
        let profile = RateProfile(constant: arrivalRate)
        scenario.queues = [
            .init(name: Self.queueName, settings: settings, arrivals: profile.map { .poisson($0) } ?? .trace([]))
        ]
        scenario.agents = (1...max(agents, 1)).map { number in
            let endpoint = AgentSettings(endpoint: "PJSIP/\(number)", queues: [Self.queueName])
            return .init(name: AgentName(fixed: "a", number: number), settings: endpoint)
        }
        return scenario
    }

    static var queueName: QueueName { QueueName(fixed: "support") }
    /// The most that the engine lets a queue have.
    private static let maximumPlaces = 100_000
    /// Thirty years: everybody is counted, however patient.
    private static let longestDrain = 1e9
    /// The longest that the engine lets a callback live.
    private static let expiry: Seconds = 1_209_600
}

extension Seconds {
    /// A wait after which the engine can offer a callback; nil when it cannot.
    fileprivate init?(offer seconds: Double) {
        guard seconds >= 1, seconds <= 3_600, seconds == seconds.rounded() else { return nil }
        self.init(Int(seconds))
    }
}
