@testable import QueueEngine

/// What people do.
extension World {
    /// Few enough to meet again; some may not be called, or not always.
    static let numbers = (1...8).map { "555010\($0)" } + ["9005550104", "112"]

    /// One thing happens, and a little time passes.
    mutating func step() throws(Violation) {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<11: try arrive()
        case 11..<30: pressSomething()
        case 30..<33: hangUpSomebody(.caller)
        case 33..<55: pickUpOrNot()
        case 55..<58: hangUpSomebody(.agent)
        case 58..<62: hangUpSomebody(.customer)
        case 62..<83: finishSound()
        case 83..<89: try administer()
        case 89..<94: try repeatSomething()
        case 94: if isConnected { try disconnect() } else { try reconnect() }
        case 95: try crashOrRestart()
        case 96: if random.once(in: 3) { try restartAsterisk() }
        default: break
        }
        let isLong = random.once(in: 10)
        try advance(byMilliseconds: Int64.random(in: 0...(isLong ? 30_000 : 1_500), using: &random))
    }

    mutating func arrive() throws(Violation) {
        callers += 1
        let id = "17000\(callers)"
        // Unheard, the call goes back to the dialplan (facts/ari.md 2).
        guard isConnected, isProcessUp else { return }
        channels[id] = Channel(kind: .caller, whom: id, isUp: false)
        let number = random.once(in: 4) ? nil : Self.numbers.randomElement(using: &random)
        try take(.callArrived(channel(id), queue: Self.queues.randomElement(using: &random)!, callerNumber: number))
        if random.once(in: 2) { press("3" + Self.numbers.randomElement(using: &random)! + "#", on: id) }
    }

    private mutating func pressSomething() {
        guard let id = somebody(where: { $0.kind == .caller }) else { return }
        let typed = Self.numbers.randomElement(using: &random)! + "#"
        let keys = ["3", "3#", "#", "*", "3" + typed, "3" + typed, typed, "3*", "33", "7", "A"]
        press(keys.randomElement(using: &random)!, on: id)
    }

    private mutating func press(_ keys: String, on id: String) {
        guard isConnected, isProcessUp else { return }
        // Digits come in order.
        for (number, key) in keys.enumerated() {
            let due = Instant(milliseconds: now.milliseconds + 100 + Int64(number))
            events.append((due, .digitPressed(channel(id), Digit(rawValue: key)!)))
        }
    }

    private mutating func pickUpOrNot() {
        guard let id = somebody(where: { !$0.isUp && $0.kind != .caller }) else { return }
        if random.once(in: 4) {
            channels[id] = nil
            let failure: [LegFailure] = [.busy, .noAnswer, .unreachable]
            say(.legFailed(channel(id), failure.randomElement(using: &random)!))
            say(.channelEnded(channel(id)), mayBeLost: true)
        } else {
            channels[id]?.isUp = true
            say(.legAnswered(channel(id)), mayBeLost: true)
        }
    }

    private mutating func hangUpSomebody(_ kind: Channel.Kind) {
        guard let id = somebody(where: { $0.kind == kind }) else { return }
        end(id, ordered: false)
    }

    private mutating func finishSound() {
        guard let playback = playbacks.randomElement(using: &random) else { return }
        finish(playback)
    }

    private mutating func administer() throws(Violation) {
        guard isProcessUp else { return }
        let agents = state.agents.keys.sorted()
        switch Int.random(in: 0..<4, using: &random) {
        case 0: try command(.pauseAgent(agents.randomElement(using: &random)!, Bool.random(using: &random)))
        case 1: try command(.changeQueue(Self.queues.randomElement(using: &random)!, settings()))
        default:
            let place = state.places.keys.sorted().randomElement(using: &random)
            if let place { try command(.cancelCallback(place)) }
        }
    }

    private mutating func repeatSomething() throws(Violation) {
        guard isConnected, isProcessUp, let input = heard.randomElement(using: &random) else { return }
        try take(input)
    }

    mutating func settings() -> QueueSettings {
        QueueSettings(
            wrapUp: random.once(in: 2) ? 0 : 7,
            maximumPlaces: 12,
            rule: Rule(
                modes: random.once(in: 3) ? [.onRequest, .onTimeout] : [.onRequest],
                offerAfter: 20,
                outboundPrefix: random.once(in: 2) ? "9" : "",
                maximumAttempts: Int.random(in: 1...4, using: &random),
                retryInterval: Seconds(Int.random(in: 5...60, using: &random)),
                expiry: Seconds(Int.random(in: 60...1_200, using: &random)),
                maximumPending: Int.random(in: 2...6, using: &random),
                numbers: NumberingPolicy(refusedPrefixes: random.once(in: 2) ? ["900"] : ["5550103"])
            )
        )
    }

    func somebody(where fits: (Channel) -> Bool, using random: inout SplitMix) -> String? {
        channels.filter { fits($0.value) }.keys.sorted().randomElement(using: &random)
    }

    private mutating func somebody(where fits: (Channel) -> Bool) -> String? {
        var copy = random
        defer { random = copy }
        return somebody(where: fits, using: &copy)
    }
}
