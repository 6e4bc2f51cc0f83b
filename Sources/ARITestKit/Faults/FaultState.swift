/// The plan that is in force, and what has come of it.
struct FaultState {
    /// A fault's effect, with whatever was left to chance drawn.
    struct Strike<Effect> {
        var effect: Effect
        var dice: FaultDice
    }

    private(set) var plan = FaultPlan()
    private(set) var struck: [StruckFault] = []
    private var occasions: [Int] = []
    private var strikes: [Int] = []
    /// Whether events need to be looked at at all: a flood of them should not have to.
    private(set) var touchesEvents = false

    mutating func put(_ plan: FaultPlan) {
        self.plan = plan
        struck = []
        occasions = Array(repeating: 0, count: plan.faults.count)
        strikes = occasions
        touchesEvents = plan.faults.contains { if case .events = $0.site { true } else { false } }
    }

    mutating func event(_ type: String) -> Strike<EventFault>? {
        occasion(type) { fault in
            guard case .events(let effect, let types) = fault.site, types?.contains(type) != false else { return nil }
            return effect
        }
    }

    mutating func answer(to request: RecordedRequest) -> Strike<AnswerFault>? {
        occasion("\(request.method) \(request.rawPath)") { fault in
            guard case .answers(let effect, let method, let pattern) = fault.site,
                request.matches(method ?? request.method, pattern ?? request.rawPath)
            else { return nil }
            return effect
        }
    }

    mutating func connection(_ number: Int) -> ConnectionFault? {
        occasion("connection \(number)") { fault in
            if case .connections(let effect) = fault.site { effect } else { nil }
        }?.effect
    }

    mutating func webSocket(_ number: Int) -> ConnectionFault? {
        occasion("websocket on connection \(number)") { fault in
            if case .webSockets(let effect) = fault.site { effect } else { nil }
        }?.effect
    }

    /// Counts an occasion for every fault that it is one for, and returns the first that strikes.
    private mutating func occasion<Effect>(_ victim: String, _ effect: (Fault) -> Effect?) -> Strike<Effect>? {
        var first: Strike<Effect>?
        for (index, fault) in plan.faults.enumerated() {
            guard let effect = effect(fault) else { continue }
            occasions[index] += 1
            var dice = FaultDice(seed: plan.seed, fault: index, occasion: occasions[index])
            guard fault.occurrence.strikes(occasions[index], struck: strikes[index], dice: &dice), first == nil
            else { continue }
            strikes[index] += 1
            struck.append(StruckFault(fault: fault, occasion: occasions[index], victim: victim))
            first = Strike(effect: effect, dice: dice)
        }
        return first
    }
}
